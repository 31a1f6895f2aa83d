create schema ledger;

-- One walk of the register by the screening rules, as far as whoever asked for it may see.
create table ledger.screening (
    id          uuid         primary key,
    seq         bigint       generated always as identity,
    reach       jsonb        not null,             -- its grants: regions and groups, null for any
    job_id      uuid,
    asked_at    timestamptz  not null,
    by_id       uuid         not null,
    by_name     text         not null,
    ended_at    timestamptz,
    scanned     bigint       not null default 0,
    proposed    bigint       not null default 0,
    excluded    bigint       not null default 0
);

-- A card that some rule proposes, with every reason for and against. What was decided of the same version of a card stays.
create table ledger.candidate (
    region_id     integer      not null,
    asset_id      uuid         not null,
    number        text collate "C" not null,
    kind          text collate "C" not null,
    unit_id       uuid         not null,
    group_no      integer      not null,
    name          text collate "zh-x-icu" not null,
    area          numeric(18,4),
    value         numeric(18,2),
    card_version  integer      not null,
    screening_id  uuid         not null,
    excluded      boolean      not null,
    reasons       jsonb        not null,
    decision      text         check (decision in ('TAKEN', 'LEFT')),
    remark        text,
    decided_at    timestamptz,
    decided_by    uuid,
    decided_name  text,
    primary key (region_id, asset_id)
);
create index on ledger.candidate (group_no, number);
create index on ledger.candidate (unit_id, number);
create index on ledger.candidate (number);

create table ledger.number_counter (
    region_id  integer not null,
    year       integer not null,
    last       integer not null,
    primary key (region_id, year)
);

create table ledger.item (
    region_id  integer      not null,
    id         uuid         not null,
    number     text collate "C" not null unique,
    unit_id    uuid         not null,              -- holder (资产持有人)
    group_no   integer      not null,
    rev        integer      not null,
    live       boolean      not null,
    primary key (region_id, id)
);
create index on ledger.item (group_no, number);
create index on ledger.item (unit_id, number);

-- Append-only but for the end of validity: the ledger as of any moment.
create table ledger.item_version (
    region_id   integer      not null,
    item_id     uuid         not null,
    rev         integer      not null,
    valid_from  timestamptz  not null,
    valid_to    timestamptz,
    cause       text         not null,
    by_id       uuid         not null,
    by_name     text         not null,
    doc         jsonb        not null,
    primary key (region_id, item_id, rev)
);
create index item_version_day on ledger.item_version (region_id, valid_from);

-- What an item holds. An asset is never on two live items.
create table ledger.item_asset (
    region_id  integer  not null,
    item_id    uuid     not null,
    asset_id   uuid     not null,
    live       boolean  not null,
    primary key (region_id, item_id, asset_id)
);
create unique index item_asset_once on ledger.item_asset (asset_id) where live;
