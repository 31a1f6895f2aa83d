-- A frozen submission printed to be signed and sealed (签章表). The code stands on the paper; the digest
-- is kept as it was when printed, so that a change of the frozen rows is found out.
create table inventory.signed_form (
    region_id       integer     not null,
    assignment_id   uuid        not null,
    submission_no   integer     not null,
    code            text        not null,
    digest          text        not null,             -- SM3 over rows as they were when printed
    row_count       integer     not null,
    original_value  numeric(20,2),
    printed_at      timestamptz not null,
    printed_by      uuid        not null,
    received_on     date,                             -- the paper copy came in
    received_by     text,
    received_at     timestamptz,
    primary key (region_id, assignment_id, submission_no)
);
create index signed_form_code on inventory.signed_form (code);

-- The scan of the sealed paper, bound to the submission that was signed.
create table inventory.signed_scan (
    region_id      integer     not null,
    assignment_id  uuid        not null,
    id             uuid        not null,
    submission_no  integer     not null,
    file_id        uuid        not null,
    name           text        not null,
    size           bigint      not null,
    by_id          uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    primary key (region_id, assignment_id, id)
);
create index signed_scan_of on inventory.signed_scan (region_id, assignment_id, submission_no);
