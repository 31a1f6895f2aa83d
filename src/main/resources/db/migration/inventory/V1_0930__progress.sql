-- How far a table is and how late it was stands with it, as it was recorded; nothing of it is computed anew.
alter table inventory.assignment
    add column waits_for    text,                          -- role that has to sign next, while it is under approval
    add column handed_in_at timestamptz,                   -- first handing in that was not taken back
    add column late_days    integer not null default 0,    -- working days late at that handing in, kept for ever
    add column late_before  integer not null default 0;    -- working days late under deadlines that were moved later
alter table inventory.submission add column withdrawn_at timestamptz;
create index assignment_campaign on inventory.assignment (campaign_id);

update inventory.assignment a set handed_in_at = s.at, late_days = s.late_days
from (select distinct on (region_id, assignment_id) region_id, assignment_id, at, late_days
      from inventory.submission order by region_id, assignment_id, no) s
where s.region_id = a.region_id and s.assignment_id = a.id and a.state <> 'OPEN';

-- A reminder (催办): who asked whom for what when.
create table inventory.reminder (
    id           uuid        primary key,
    campaign_id  uuid        not null references inventory.campaign (id),
    text         text        not null,
    by_id        uuid        not null,
    by_name      text        not null,
    at           timestamptz not null
);
create index on inventory.reminder (campaign_id, at);
create table inventory.reminder_unit (
    reminder_id  uuid     not null references inventory.reminder (id),
    region_id    integer  not null,
    unit_id      uuid     not null,
    owed         integer  not null,   -- tables not handed in at that moment
    overdue      integer  not null,   -- of them past their deadline
    primary key (reminder_id, unit_id)
);
create index on inventory.reminder_unit (unit_id);
