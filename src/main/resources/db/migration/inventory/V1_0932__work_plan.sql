-- Work plans of groups and counties (工作方案), reviewed by the office before they are carried out (工作方案 三（一）).
create table inventory.work_plan (
    id           uuid        primary key,
    campaign_id  uuid        not null references inventory.campaign (id),
    group_no     integer,                  -- of a group; null for a county's
    region_id    integer,                  -- of a county; null for a group's
    version      integer     not null,
    title        text        not null,
    state        text        not null check (state in ('SUBMITTED', 'APPROVED', 'RETURNED')),
    rev          integer     not null default 0,
    by_id        uuid        not null,
    by_name      text        not null,
    at           timestamptz not null,
    opinion      text,
    decided_by   text,
    decided_at   timestamptz,
    check ((group_no is null) <> (region_id is null))
);
create unique index work_plan_version
    on inventory.work_plan (campaign_id, coalesce(group_no, 0), coalesce(region_id, 0), version);
create table inventory.work_plan_file (
    plan_id  uuid     not null references inventory.work_plan (id),
    seq      integer  not null,
    file_id  uuid     not null,
    form     boolean  not null,            -- one of its 统计样表, else the plan itself
    name     text     not null,
    size     bigint   not null,
    primary key (plan_id, seq)
);
create index on inventory.work_plan_file (file_id);
