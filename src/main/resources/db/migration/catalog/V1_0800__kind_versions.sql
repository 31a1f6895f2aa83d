create schema catalog;

-- Immutable: a campaign pins versions of kinds, and what was declared under one stays readable under it.
create table catalog.catalog_version (
    kind      text    not null,
    version   integer not null check (version > 0),
    effective date    not null,  -- first day in force
    doc       jsonb   not null,  -- kind, rules and parameters, complete
    digest    text    not null,  -- SHA-256 of the document as written
    primary key (kind, version)
);
