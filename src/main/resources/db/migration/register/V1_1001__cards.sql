-- Where an asset is found by its number (统计编号). Small, not distributed: a number outlives its region.
create table register.asset (
    asset_id   uuid    not null primary key,
    number     text collate "C" not null unique,
    region_id  integer not null
);

create table register.number_counter (
    region_id  integer not null,
    kind       text collate "C" not null,
    year       integer not null,
    last       bigint  not null,
    primary key (region_id, kind, year)
);

-- One thing, one card, whatever the region: the natural key of every live card of a kind.
create table register.key_claim (
    kind        text collate "C" not null,
    key_digest  bytea not null,
    asset_id    uuid  not null,
    primary key (kind, key_digest)
);

-- What is, kept narrow for lists and sums; what was, and every kind's own columns, stand in card_version.
create table register.card (
    region_id       integer     not null,
    asset_id        uuid        not null,
    number          text collate "C" not null,
    kind            text collate "C" not null,
    kind_version    integer     not null,
    unit_id         uuid        not null,
    group_no        integer     not null,
    name            text collate "zh-x-icu" not null,
    place_code      text collate "C",
    address         text,
    use_status      text collate "C" not null,  -- '' for kinds without one, so that sums can be keyed by it
    title_status    text collate "C" not null,
    area            numeric(18,4),
    original_value  numeric(18,2),
    net_value       numeric(18,2),
    balance         numeric(18,2),
    key_digest      bytea,
    digest          bytea       not null,
    assignment_id   uuid        not null,
    submission_no   integer     not null,
    version         integer     not null,
    changed_at      timestamptz not null,
    primary key (region_id, asset_id)
);

-- Every sort of the list walks one of these within (kind, group), the few pairs that exist; missing figures sort lowest.
create index card_number on register.card (number);
create index card_unit on register.card (unit_id, kind, number);
create index card_group on register.card (kind, group_no, region_id, number);
create index card_value on register.card
    (kind, group_no, (coalesce(original_value, balance, -1e17)), number);
create index card_area on register.card (kind, group_no, (coalesce(area, -1e17)), number);
create index card_name on register.card (kind, group_no, name, number);
create index card_changed on register.card (kind, group_no, changed_at, number);
create index card_status on register.card (kind, use_status, region_id, title_status);

-- Which pairs of kind and group have cards in which region; only grows, by a handful a year.
create table register.stratum (
    kind       text collate "C" not null,
    group_no   integer not null,
    region_id  integer not null,
    primary key (kind, group_no, region_id)
);

-- Append-only. A version is valid until the next one of its asset begins; a closed one has no document.
create table register.card_version (
    region_id      integer     not null,
    asset_id       uuid        not null,
    version        integer     not null,
    valid_from     timestamptz not null,
    closed         boolean     not null,
    kind           text collate "C" not null,
    kind_version   integer     not null,
    unit_id        uuid        not null,
    group_no       integer     not null,
    cause          text        not null,
    by_id          uuid        not null,
    by_name        text        not null,
    assignment_id  uuid        not null,
    submission_no  integer     not null,
    doc            jsonb,
    primary key (region_id, asset_id, version)
);

-- The serial of a number: six digits in base 36 hold two thousand million.
create function register.base36(n bigint) returns text
    language sql immutable strict parallel safe
    return substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + (n / 60466176 % 36)::integer, 1)
        || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + (n / 1679616 % 36)::integer, 1)
        || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + (n / 46656 % 36)::integer, 1)
        || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + (n / 1296 % 36)::integer, 1)
        || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + (n / 36 % 36)::integer, 1)
        || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1 + (n % 36)::integer, 1);

-- The intake beside the cards it is about, with what is to be done to each.
create view register.change as
select r.*,
       c.version as old_version,
       case
           when r.gone then case when c.asset_id is null then 'NONE' else 'CLOSE' end
           when c.asset_id is null then 'OPEN'
           when (c.digest, c.kind, c.kind_version, c.unit_id, c.group_no, c.name, c.place_code, c.address,
                 c.use_status, c.title_status, c.area, c.original_value, c.net_value, c.balance, c.key_digest)
               is distinct from
                (r.digest, r.kind, r.kind_version, r.unit_id, r.group_no, r.name, r.place_code, r.address,
                 coalesce(r.use_status, ''), coalesce(r.title_status, ''), r.area, r.original_value, r.net_value,
                 r.balance, r.key_digest) then 'CHANGE'
           else 'NONE' end collate "C" as act
from register.change_row r
         left join register.card c on c.region_id = r.region_id and c.asset_id = r.asset_id;
