create schema audit;

-- Transaction numbers begin anew when the data move to another cluster (restore, major upgrade by copying).
-- Each such beginning is an era; within one, numbers only grow.
create table audit.era (
    no       integer     primary key,
    begun_at timestamptz not null
);
insert into audit.era values (1, current_timestamp);

create sequence audit.record_seq;

-- One act. Appended in the transaction of what it tells.
create table audit.record (
    seq          bigint      primary key,
    era          integer     not null,
    xid          xid8        not null default pg_current_xact_id(),
    at           timestamptz not null,
    account      uuid        not null,
    actor_name   text        not null,
    actor_from   text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    region_id    integer,
    unit_id      uuid,
    summary      text        not null,
    before       text,                    -- sealed (SM4-GCM)
    after        text,                    -- sealed (SM4-GCM)
    mac          bytea       not null     -- HMAC-SM3 over all of the above but era and xid
);
create index record_order on audit.record (era, xid, seq);
create index record_subject on audit.record (subject_type, subject_id, seq);
create index record_account on audit.record (account, seq);
create index record_unit on audit.record (unit_id, seq);
create index record_region on audit.record (region_id, seq);

-- A link of the chain: all records of (era, xid) from the seal before up to this bound, in that order.
create table audit.seal (
    no        bigint      primary key,
    era       integer     not null,
    below_xid xid8        not null,
    first_seq bigint      not null,
    last_seq  bigint      not null,
    count     bigint      not null,
    chain     bytea       not null,       -- HMAC-SM3, folded over the records' MACs from the chain before
    sealed_at timestamptz not null
);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;

create trigger record_append_only before update or delete on audit.record
    for each row execute function audit.refuse_change();
create trigger record_no_truncate before truncate on audit.record
    for each statement execute function audit.refuse_change();
create trigger seal_append_only before update or delete on audit.seal
    for each row execute function audit.refuse_change();
create trigger seal_no_truncate before truncate on audit.seal
    for each statement execute function audit.refuse_change();
