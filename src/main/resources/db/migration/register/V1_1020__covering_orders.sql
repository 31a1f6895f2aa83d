-- What lists filter by stands in the indexes that they walk: cards of other regions, units or states are passed over
-- without being fetched, and only the page's own cards are read. The figures themselves are included because
-- PostgreSQL walks an index alone only where it finds the columns of an expression beside it.
drop index register.card_unit;
create index card_unit on register.card (unit_id, kind, number)
    include (group_no, region_id, use_status, title_status, increment);
drop index register.card_group;
create index card_group on register.card (kind, group_no, region_id, number)
    include (unit_id, use_status, title_status, increment);
drop index register.card_value;
create index card_value on register.card
    (kind, group_no, (coalesce(original_value, balance, -1e17)), number)
    include (original_value, balance, region_id, unit_id, use_status, title_status, increment);
drop index register.card_area;
create index card_area on register.card (kind, group_no, (coalesce(area, -1e17)), number)
    include (area, region_id, unit_id, use_status, title_status, increment);
drop index register.card_name;
create index card_name on register.card (kind, group_no, name, number)
    include (region_id, unit_id, use_status, title_status, increment);
drop index register.card_changed;
create index card_changed on register.card (kind, group_no, changed_at, number)
    include (region_id, unit_id, use_status, title_status, increment);

-- Which pages everybody sees is what makes that cheap, so it is kept up from two cards in a hundred on.
alter table register.card set
    (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.02,
     autovacuum_analyze_scale_factor = 0.02);
