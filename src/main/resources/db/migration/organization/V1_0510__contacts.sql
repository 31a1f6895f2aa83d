-- Schools under the reform of compulsory education (涉改学校) are kept out of the general flow.
alter table organization.unit add column set_apart boolean not null default false;

-- The leader in charge (分管领导) and the liaison (联络员) whom each unit names, with dates.
create table organization.contact (
    unit_id    uuid not null references organization.unit,
    part       text not null check (part in ('LEADER', 'LIAISON')),
    valid_from date not null,
    valid_to   date,
    name       text not null,
    title      text not null,
    phone      text,             -- sealed
    primary key (unit_id, part, valid_from)
);
create unique index contact_current on organization.contact (unit_id, part) where valid_to is null;
