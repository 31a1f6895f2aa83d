-- Where the rows of the last import stand in its workbook, so that remarks on them can be marked there.
create table inventory.import_place (
    region_id   integer   not null,
    import_id   uuid      not null,
    row_id      uuid      not null,
    sheet       smallint  not null,
    row_number  integer   not null,
    primary key (region_id, import_id, row_id)
);
