create schema reporting;

-- The Thursday bulletin (周四通报): words that people may change until it is issued, rows that nobody changes.
create table reporting.bulletin (
    id              uuid        primary key,
    campaign_id     uuid        not null,
    campaign_name   text        not null,
    region_id       integer,                 -- of the county whose office made it; null for the city's
    day             date        not null,
    due             date        not null,
    state           text        not null check (state in ('DRAFT', 'ISSUED')),
    rev             integer     not null,
    title           text        not null,
    addressee       text        not null,
    lead            text        not null,
    demand          text        not null,
    signatory       text        not null,
    as_of           timestamptz not null,    -- moment of the rows
    digest          text        not null,    -- SM3 over the rows, in their order
    changed_by      text        not null,
    changed_at      timestamptz not null,
    issued_by       text,
    issued_at       timestamptz
);
create index on reporting.bulletin (campaign_id, day desc);
-- No more than one for a day; a further issue of the same day is a new draft of it.
create unique index bulletin_draft on reporting.bulletin (campaign_id, day, coalesce(region_id, 0)) where state = 'DRAFT';

-- Every table of the campaign as it stood at that moment; all figures of the bulletin are counted from here.
create table reporting.bulletin_row (
    bulletin_id    uuid     not null references reporting.bulletin (id),
    seq            integer  not null,
    assignment_id  uuid     not null,
    region_id      integer  not null,
    region_name    text     not null,
    unit_id        uuid     not null,
    unit_name      text     not null,
    group_no       integer  not null,
    group_name     text     not null,
    kind           text     not null,
    kind_name      text     not null,
    stage          text     not null,
    due            date     not null,
    handed_in      boolean  not null,
    overdue        boolean  not null,
    late_days      integer  not null,
    primary key (bulletin_id, seq)
);
