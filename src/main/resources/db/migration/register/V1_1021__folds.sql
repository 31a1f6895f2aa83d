-- By which transaction a region's totals were last changed: who remembers them knows whether they are still those.
create table register.summary_fold (
    region_id  integer not null primary key,
    changed_by bigint  not null
);

insert into register.summary_fold (region_id, changed_by)
select distinct region_id, pg_current_xact_id()::text::bigint from register.summary_total;

create function register.note_fold() returns trigger language plpgsql as $$
begin
    insert into register.summary_fold (region_id, changed_by)
    select distinct region_id, pg_current_xact_id()::text::bigint from touched order by 1
    on conflict (region_id) do update set changed_by = excluded.changed_by;
    return null;
end $$;

create function register.note_loss() returns trigger language plpgsql as $$
begin
    update register.summary_fold set changed_by = pg_current_xact_id()::text::bigint;
    return null;
end $$;

create trigger inserted after insert on register.summary_total
    referencing new table as touched for each statement execute function register.note_fold();
create trigger updated after update on register.summary_total
    referencing new table as touched for each statement execute function register.note_fold();
create trigger deleted after delete on register.summary_total
    referencing old table as touched for each statement execute function register.note_fold();
create trigger truncated after truncate on register.summary_total
    for each statement execute function register.note_loss();
