create schema inventory;

-- A campaign pins the version of every kind it counts: {"FW": 1, "ZH": 1}.
create table inventory.campaign (
    id         uuid        primary key,
    name       text        not null,
    base_date  date        not null,
    due        date        not null,
    kinds      jsonb       not null,
    opened_at  timestamptz not null,
    opened_by  uuid        not null
);

-- One unit, one kind: silence is visible.
create table inventory.assignment (
    region_id      integer     not null,
    id             uuid        not null,
    campaign_id    uuid        not null references inventory.campaign (id),
    unit_id        uuid        not null,
    kind           text        not null,
    kind_version   integer     not null,
    group_no       integer     not null,
    state          text        not null check (state in ('OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    rev            bigint      not null default 0,   -- moves with every change of its rows or papers
    submission_no  integer     not null default 0,   -- the last one frozen
    accepted_no    integer     not null default 0,   -- the last one accepted into the register
    case_id        uuid,
    nil_reason     text,                             -- declared as nothing to declare (零报告)
    next_ordinal   integer     not null default 1,
    due            date        not null,
    since          timestamptz not null,             -- when it came into this state
    primary key (region_id, id),
    unique (region_id, campaign_id, unit_id, kind)
);
create index on inventory.assignment (id);
create index on inventory.assignment (unit_id, campaign_id);
create index on inventory.assignment (group_no, campaign_id);

-- Append-only against frozen submissions. A row belongs to submission k when
-- from_submission <= k and (to_submission is null or to_submission > k).
create table inventory.declared_row (
    region_id        integer     not null,
    assignment_id    uuid        not null,
    row_id           uuid        not null,
    from_submission  integer     not null,
    to_submission    integer,
    rev              integer     not null,
    ordinal          integer     not null,
    name             text        not null,
    place_code       text,
    address          text,
    use_status       text,
    title_status     text,
    area             numeric(18,4),
    original_value   numeric(18,2),
    net_value        numeric(18,2),
    balance          numeric(18,2),
    key_digest       bytea,
    digest           bytea       not null,
    blocking         smallint    not null,
    to_explain       smallint    not null,           -- open ones: 0 once explained
    hints            smallint    not null,
    problems         jsonb,
    explanation      text,
    doc              jsonb       not null,
    changed_by       uuid        not null,
    changed_by_name  text        not null,
    changed_at       timestamptz not null,
    primary key (region_id, assignment_id, row_id, from_submission)
);
create unique index declared_row_live on inventory.declared_row (region_id, assignment_id, row_id)
    where to_submission is null;
create index declared_row_order on inventory.declared_row (region_id, assignment_id, ordinal)
    where to_submission is null;
create index declared_row_key on inventory.declared_row (region_id, assignment_id, key_digest)
    where to_submission is null and key_digest is not null;
create index declared_row_open on inventory.declared_row (region_id, assignment_id, ordinal)
    where to_submission is null and (blocking > 0 or to_explain > 0);

create table inventory.submission (
    region_id      integer     not null,
    assignment_id  uuid        not null,
    no             integer     not null,
    nil            boolean     not null,
    row_count      integer     not null,
    digest         text        not null,             -- SM3 over the ordered digests of its rows
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    late_days      integer     not null,             -- working days after the deadline, kept for ever
    primary key (region_id, assignment_id, no)
);

-- Who had a hand in the data since the last acceptance: none of them may review it.
create table inventory.declarant (
    region_id      integer  not null,
    assignment_id  uuid     not null,
    account_id     uuid     not null,
    primary key (region_id, assignment_id, account_id)
);

create table inventory.remark (
    region_id      integer     not null,
    assignment_id  uuid        not null,
    id             uuid        not null,
    row_id         uuid        not null,
    column_key     text,
    text           text        not null,
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    submission_no  integer     not null,
    settled_at     timestamptz,
    primary key (region_id, assignment_id, id)
);
create index on inventory.remark (region_id, assignment_id, row_id) where settled_at is null;

create table inventory.paper (
    region_id      integer     not null,
    assignment_id  uuid        not null,
    id             uuid        not null,
    row_id         uuid,                             -- null: of the batch
    file_id        uuid        not null,
    name           text        not null,
    size           bigint      not null,
    added_by       uuid        not null,
    added_at       timestamptz not null,
    removed_at     timestamptz,
    primary key (region_id, assignment_id, id)
);
create index on inventory.paper (region_id, assignment_id, row_id) where removed_at is null;

create table inventory.import_run (
    region_id       integer     not null,
    assignment_id   uuid        not null,
    id              uuid        not null,
    unit_id         uuid        not null,
    group_no        integer     not null,
    file_id         uuid        not null,
    file_name       text        not null,
    state           text        not null
        check (state in ('READING', 'READY', 'REFUSED', 'CONFIRMED', 'CANCELLED', 'FAILED')),
    job_id          uuid,
    base_rev        bigint      not null default 0,  -- revision of the assignment that it was compared with
    row_count       integer     not null default 0,
    added           integer     not null default 0,
    changed         integer     not null default 0,
    unchanged       integer     not null default 0,
    absent          integer     not null default 0,
    refused         integer     not null default 0,
    blocking        integer     not null default 0,
    to_explain      integer     not null default 0,
    hints           integer     not null default 0,
    refusal         text,
    mapping         jsonb       not null default '[]',
    converted       jsonb       not null default '[]',
    left_out        jsonb       not null default '[]',
    by_id           uuid        not null,
    by_name         text        not null,
    at              timestamptz not null,
    ended_at        timestamptz,
    primary key (region_id, assignment_id, id)
);
create index on inventory.import_run (id);

create table inventory.import_row (
    region_id       integer   not null,
    import_id       uuid      not null,
    seq             integer   not null,
    sheet           smallint  not null,
    row_number      integer   not null,
    row_id          uuid      not null,              -- the id it gets if it is new
    hint_id         uuid,                            -- hidden row id of our template
    refused         boolean   not null,              -- something in it could not be read
    name            text      not null,
    place_code      text,
    address         text,
    use_status      text,
    title_status    text,
    area            numeric(18,4),
    original_value  numeric(18,2),
    net_value       numeric(18,2),
    balance         numeric(18,2),
    key_digest      bytea,
    digest          bytea     not null,
    blocking        smallint  not null,
    to_explain      smallint  not null,
    hints           smallint  not null,
    problems        jsonb,
    explanation     text,
    doc             jsonb     not null,
    primary key (region_id, import_id, seq)
);

-- Which live row a staged row was recognised as; new rows are not here.
create table inventory.import_match (
    region_id  integer  not null,
    import_id  uuid     not null,
    seq        integer  not null,
    row_id     uuid     not null,
    same       boolean  not null,
    primary key (region_id, import_id, seq),
    unique (region_id, import_id, row_id)
);

-- Staged rows that share their natural key with an earlier one of the same file.
create table inventory.import_duplicate (
    region_id     integer  not null,
    import_id     uuid     not null,
    seq           integer  not null,
    first_number  integer  not null,
    primary key (region_id, import_id, seq)
);
