-- Acts by which units were renamed, merged and abolished (机构变动), with their dates of effect.
create table organization.reorganization (
    id           uuid        primary key,
    kind         text        not null check (kind in ('RENAME', 'MERGE', 'ABOLISH')),
    unit_id      uuid        not null references organization.unit,
    successor_id uuid        references organization.unit,
    effective    date        not null,
    paper        text        not null,  -- the document that ordered it
    summary      text        not null,
    by_id        uuid        not null,
    by_name      text        not null,
    at           timestamptz not null
);
create index on organization.reorganization (unit_id);
create index on organization.reorganization (successor_id);
