create schema register;

-- Published intake: callers of Cards.open() fill it, Cards.apply() empties it, all in one transaction.
create unlogged table register.change_row (
    change_set      uuid          not null,
    region_id       integer       not null,
    asset_id        uuid          not null,  -- equals the declared row's id: one object, one identity
    gone            boolean       not null default false,
    kind            text collate "C" not null,
    kind_version    integer       not null,
    unit_id         uuid          not null,
    group_no        integer       not null,
    name            text collate "zh-x-icu" not null,
    place_code      text collate "C",
    address         text,
    use_status      text collate "C",
    title_status    text collate "C",
    area            numeric(18,4),           -- square metres
    original_value  numeric(18,2),           -- yuan
    net_value       numeric(18,2),
    balance         numeric(18,2),
    key_digest      bytea,                   -- keyed digest of the natural key, null when incomplete
    doc             jsonb         not null,  -- every declared value of the kind, secrets sealed
    digest          bytea         not null,  -- of the row's content
    assignment_id   uuid          not null,
    submission_no   integer       not null,
    primary key (change_set, asset_id)
);
