-- Acquired after the base date (增量): declared with the others, kept apart from the figures of the base date.
alter table inventory.declared_row add column increment boolean not null default false;
alter table inventory.import_row add column increment boolean not null default false;
