-- What is told of a file as a whole, and what the clerk said of its columns.
alter table inventory.import_run
    add column warnings jsonb not null default '[]',
    add column choices  jsonb not null default '[]';

-- How a unit's own headings of a kind were taken when it last confirmed an import.
create table inventory.import_heading (
    region_id   integer     not null,
    unit_id     uuid        not null,
    kind        text        not null,
    heading     text        not null,
    column_key  text,                     -- null: not taken
    unit        text,                     -- null: the heading says it
    by_id       uuid        not null,
    by_name     text        not null,
    at          timestamptz not null,
    primary key (region_id, unit_id, kind, heading)
);
