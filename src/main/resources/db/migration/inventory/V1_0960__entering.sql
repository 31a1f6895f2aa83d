-- The last signature under a large table is put by a job: which one, for the page to tell how far it is.
create table inventory.entering (
    region_id      integer     not null,
    assignment_id  uuid        not null,
    submission_no  integer     not null,
    job_id         uuid        not null,
    by_name        text        not null,
    asked_at       timestamptz not null,
    primary key (region_id, assignment_id)
);
