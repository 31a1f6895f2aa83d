-- Deadlines moved after the fact: by whom, why, and what lateness had come about until then (重新开放).
create table inventory.reopening (
    id             uuid        primary key,
    campaign_id    uuid        not null references inventory.campaign (id),
    region_id      integer     not null,
    assignment_id  uuid        not null,
    unit_id        uuid        not null,
    kind           text        not null,
    group_no       integer     not null,
    state_before   text        not null,
    old_due        date        not null,
    new_due        date        not null,
    late_days      integer     not null,   -- working days late under the old deadline, kept for ever
    reason         text        not null,
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null
);
create index on inventory.reopening (campaign_id, at);

-- Tables that were taken from a unit by hand: rolling out again leaves them alone.
create table inventory.exemption (
    campaign_id  uuid        not null references inventory.campaign (id),
    unit_id      uuid        not null,
    kind         text        not null,
    reason       text        not null,
    by_id        uuid        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (campaign_id, unit_id, kind)
);

-- Stages of a campaign with their days, each with the place that it was taken from.
create table inventory.campaign_stage (
    campaign_id  uuid     not null references inventory.campaign (id),
    seq          integer  not null,
    name         text     not null,
    due          date,
    source       text     not null,
    primary key (campaign_id, seq)
);
alter table inventory.campaign add column rev integer not null default 0;
