-- Kinds, code lists and routing alike: immutable, each from a day of effect on. What a campaign pinned stays as it was.
create table catalog.version (
    sort       text        not null check (sort in ('KIND', 'LIST', 'ROUTING')),
    name       text        not null,
    version    integer     not null check (version > 0),
    effective  date        not null,  -- first day in force; of several in force the highest version counts
    doc        jsonb       not null,  -- complete in itself; a kind names the versions of the lists it reads by
    digest     text        not null,  -- SHA-256 of the document as written
    change_no  integer,               -- the change on the spot that brought it; null for what was delivered
    primary key (sort, name, version)
);

insert into catalog.version (sort, name, version, effective, doc, digest)
select 'KIND', kind, version, effective, doc, digest from catalog.catalog_version;

drop table catalog.catalog_version;

-- What was changed on the spot, in order: applied to the delivered files of every release, so that it survives them.
create table catalog.change_set (
    no                integer     primary key,
    effective         date        not null,
    reason            text        not null,
    changes           jsonb       not null,  -- each with what the delivered files then said of the same thing
    recorded_by       uuid        not null,
    recorded_by_name  text        not null,
    recorded_at       timestamptz not null
);

-- Moves with every new version; nodes look at it once a second.
create table catalog.edition (
    one  boolean  primary key default true check (one),
    no   bigint   not null
);
insert into catalog.edition (no) values (0);
