-- From which change on, against what the register holds, a figure must be explained (变动说明). Parameters of this
-- platform, not of the law: changed on a page from a day on, the latest one in effect for the most particular kind holds.
create table inventory.change_threshold (
    id        uuid          primary key,
    kind      text,                              -- null: any kind
    figure    text          not null check (figure in ('AREA', 'ORIGINAL_VALUE', 'NET_VALUE', 'BALANCE', 'GONE')),
    percent   numeric(9,2)  not null check (percent >= 0),
    asked     boolean       not null,
    from_day  date          not null,
    by_id     uuid          not null,
    by_name   text          not null,
    at        timestamptz   not null
);

insert into inventory.change_threshold
select gen_random_uuid(), null, t.figure, t.percent, true, date '2000-01-01',
       '00000000-0000-0000-0000-000000000000', '系统', timestamptz '2000-01-01 00:00:00Z'
from (values ('AREA', 5), ('ORIGINAL_VALUE', 20), ('NET_VALUE', 20), ('BALANCE', 20), ('GONE', 0)) t (figure, percent);

-- What the unit said of an asset that changed much, or is gone. It holds for the change it was given for.
create table inventory.change_explanation (
    region_id      integer      not null,
    assignment_id  uuid         not null,
    asset_id       uuid         not null,
    seen           bytea        not null,        -- digest of both states that were explained
    text           text         not null,
    by_id          uuid         not null,
    by_name        text         not null,
    at             timestamptz  not null,
    primary key (region_id, assignment_id, asset_id)
);
