create schema organization;

-- A jurisdiction (辖区). The id is ours and never changes; the division code may.
create table organization.region (
    id         integer primary key,
    code       text    not null unique,
    name       text    not null unique,
    level      text    not null check (level in ('CITY', 'COUNTY', 'PARK')),
    internal   boolean not null,  -- an extension code of our own (parks), not one of GB/T 2260
    valid_from date    not null,
    valid_to   date               -- the first day on which it is no more
);

-- Divisions (行政区划) below the city, down to the village.
create table organization.division (
    code   text primary key,
    parent text not null,
    name   text not null,
    level  text not null check (level in ('COUNTY', 'TOWNSHIP', 'VILLAGE'))
);
create index division_parent on organization.division (parent);

-- A unit that holds or oversees state assets (单位).
create table organization.unit (
    id         uuid primary key,
    region_id  integer not null references organization.region,
    uscc       text,
    type       text    not null,
    system     text    not null
        check (system in ('GENERAL', 'EDUCATION', 'HEALTH', 'ENTERPRISE', 'PARK')),
    parent_id  uuid references organization.unit,
    valid_from date    not null,
    valid_to   date,
    rev        integer not null
);
create unique index unit_uscc on organization.unit (uscc) where valid_to is null;
create index unit_parent on organization.unit (parent_id);

-- The names a unit has borne: history stays readable under the name of its day.
create table organization.unit_name (
    unit_id    uuid not null references organization.unit,
    valid_from date not null,
    valid_to   date,
    name       text not null,
    short_name text not null,
    primary key (unit_id, valid_from)
);
create unique index unit_name_current on organization.unit_name (name) where valid_to is null;

-- The work groups (工作小组).
create table organization.work_group (
    no     integer primary key,
    name   text    not null,
    remit  text    not null,  -- what it is charged with, in the plan's words
    counts boolean not null
);

-- Lead units (牵头单位) and cooperating units (配合单位) of a group.
create table organization.group_member (
    group_no   integer not null references organization.work_group,
    unit_id    uuid    not null references organization.unit,
    part       text    not null check (part in ('LEAD', 'COOPERATING')),
    ordinal    integer not null,
    valid_from date    not null,
    valid_to   date,
    primary key (group_no, unit_id, valid_from)
);

-- The general coordination mechanism (总协调机制) and the task force (专班), of the city and of each county.
create table organization.body (
    id             integer primary key,
    region_id      integer not null references organization.region,
    kind           text    not null check (kind in ('MECHANISM', 'TASK_FORCE')),
    name           text    not null,
    office         text,             -- the unit in which its office sits, as the plan names it
    valid_from     date    not null,
    valid_to       date
);

-- Seats are held by office, not by name: who is mayor changes without us.
create table organization.body_seat (
    body_id integer not null references organization.body,
    ordinal integer not null,
    part    text    not null,
    title   text    not null,
    primary key (body_id, ordinal)
);

-- Which edition of a reference file has been loaded, so that a start without news writes nothing.
create table organization.reference_edition (
    file   text primary key,
    digest text not null
);
