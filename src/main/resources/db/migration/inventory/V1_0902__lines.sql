-- Where in the workbook the lines of a staged row stand; rows without lines are not here.
create table inventory.import_line (
    region_id   integer   not null,
    import_id   uuid      not null,
    seq         integer   not null,
    sub_table   text      not null,
    nth         integer   not null,
    sheet       integer   not null,
    row_number  integer   not null,
    primary key (region_id, import_id, seq, sub_table, nth)
);
