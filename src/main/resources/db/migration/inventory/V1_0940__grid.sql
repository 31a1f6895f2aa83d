-- Typed into the grid and not readable as the column's value: kept as typed, sealed, for the revision of the row that it
-- was typed into. A row changed in any other way since has left it behind.
create table inventory.typed_text (
    region_id      integer  not null,
    assignment_id  uuid     not null,
    row_id         uuid     not null,
    rev            integer  not null,
    texts          text     not null,
    primary key (region_id, assignment_id, row_id)
);

-- What came of a batch saved from the grid, so that the same batch sent again changes nothing.
create table inventory.grid_save (
    region_id      integer      not null,
    assignment_id  uuid         not null,
    key            uuid         not null,
    content        bytea        not null,            -- digest of what was sent under that key
    outcomes       jsonb        not null,
    by_id          uuid         not null,
    at             timestamptz  not null,
    primary key (region_id, assignment_id, key)
);
create index on inventory.grid_save (region_id, assignment_id, at);
