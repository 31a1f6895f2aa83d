-- Rows of two or three kilobytes are kept as they are: compressing each one costs a third of the time of an import.
alter table inventory.import_row set (toast_tuple_target = 8160);
alter table inventory.declared_row set (toast_tuple_target = 8160);
