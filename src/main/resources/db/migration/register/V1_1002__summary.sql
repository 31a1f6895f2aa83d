-- Sums over live cards by base facts; those of the hour in summary_delta, folded into summary_total by and by.
create table register.summary_total (
    region_id       integer not null,
    unit_id         uuid    not null,
    kind            text collate "C" not null,
    group_no        integer not null,
    use_status      text collate "C" not null,
    title_status    text collate "C" not null,
    count           bigint  not null,
    area            numeric not null,
    original_value  numeric not null,
    net_value       numeric not null,
    balance         numeric not null,
    primary key (region_id, unit_id, kind, group_no, use_status, title_status)
);
create index on register.summary_total (unit_id);

create table register.summary_delta (
    region_id       integer not null,
    unit_id         uuid    not null,
    kind            text collate "C" not null,
    group_no        integer not null,
    use_status      text collate "C" not null,
    title_status    text collate "C" not null,
    count           bigint  not null,
    area            numeric not null,
    original_value  numeric not null,
    net_value       numeric not null,
    balance         numeric not null
);
create index on register.summary_delta (region_id);

-- Published: add its rows up and the sums are exact within one statement. A cell may stand in several rows.
create view register.summary_cell as
    select * from register.summary_total
    union all
    select * from register.summary_delta;
