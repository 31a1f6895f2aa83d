-- Two rows or cards that may be one thing. The earlier one first: ids are in the order of time.
create table inventory.duplicate_pair (
    id             uuid         not null primary key,
    kind           text         not null,
    one_id         uuid         not null,
    other_id       uuid         not null,
    one            jsonb        not null,            -- what was compared, and whose it is
    other          jsonb        not null,
    one_region     integer      not null,
    one_unit       uuid         not null,
    one_group      integer      not null,
    other_region   integer      not null,
    other_unit     uuid         not null,
    other_group    integer      not null,
    reason         text         not null check (reason in ('KEY', 'LIKENESS')),
    score          smallint     not null,            -- of a hundred
    why            text         not null,
    facts          bytea        not null,            -- digest of what was compared: another one asks anew
    state          text         not null check (state in ('OPEN', 'SAME', 'DIFFERENT', 'UNSURE')),
    rev            integer      not null default 1,
    note           text,
    by_id          uuid,
    by_name        text,
    at             timestamptz,
    earlier        text,                             -- what had been decided before the facts changed
    found_at       timestamptz  not null,
    unique (one_id, other_id)
);
create index on inventory.duplicate_pair (state, score desc, id);
create index on inventory.duplicate_pair (other_id) where state = 'SAME';

create table inventory.duplicate_search (
    only_row       boolean      not null primary key default true check (only_row),
    at             timestamptz  not null,
    compared       bigint       not null,
    pairs          integer      not null
);
