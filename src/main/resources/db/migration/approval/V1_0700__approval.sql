create schema approval;

-- A flow keeps every version: a running case ends by the one it began with.
create table approval.flow (
    key      text        not null,
    version  integer     not null,
    stages   jsonb       not null,
    since    timestamptz not null,
    primary key (key, version)
);

create table approval.case_file (
    id            uuid        primary key,
    flow_key      text        not null,
    flow_version  integer     not null,
    subject_type  text        not null,
    subject_id    text        not null,
    title         text        not null,
    region_id     integer     not null,
    unit_id       uuid        not null,
    group_no      integer,
    declarants    uuid[]      not null,  -- accounts that declared what is judged here
    stage         integer     not null,  -- index of the stage it waits at
    state         text        not null check (state in ('RUNNING', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    rev           integer     not null,
    since         timestamptz not null,
    foreign key (flow_key, flow_version) references approval.flow (key, version)
);
create index on approval.case_file (subject_type, subject_id);
create index on approval.case_file (unit_id) where state = 'RUNNING';
create index on approval.case_file (group_no, region_id) where state = 'RUNNING';

create table approval.step (
    case_id   uuid        not null references approval.case_file (id),
    no        integer     not null,
    stage     text        not null,
    decision  text        not null,
    opinion   text        not null,
    by_id     uuid        not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (case_id, no)
);
