-- The schema itself is made by Flyway, which keeps its history there.
-- Facts of this installation that no configuration file should hold.
create table platform.setting (
    key    text primary key,
    value  text not null
);
