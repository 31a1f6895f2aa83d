-- Chains are changed on a page too, from a day of effect on; such a version outlives releases.
alter table approval.flow
    add column origin   text not null default 'FILE' check (origin in ('FILE', 'PAGE')),
    add column by_id    uuid,
    add column by_name  text;

-- The chain of this case: that of its flow without the stages that do not concern its unit. Null: all of them.
alter table approval.case_file
    add column stages      jsonb,
    add column started_at  timestamptz;

-- Label of the earlier stage that a case was sent back to; null where it went to the declarant.
alter table approval.step add column sent_to text;

-- Whose department in charge reviews before the lead unit does (主管部门审核). The most particular rule in effect holds.
create table approval.parent_rule (
    id        uuid         primary key,
    reach     text         not null check (reach in ('UNIT', 'PARENT', 'TYPE')),
    value     text         not null,
    asked     boolean      not null,
    from_day  date         not null,
    by_id     uuid         not null,
    by_name   text         not null,
    at        timestamptz  not null
);
create index on approval.parent_rule (reach, value, from_day);
