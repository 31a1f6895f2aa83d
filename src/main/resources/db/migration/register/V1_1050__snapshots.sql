-- A frozen cut of the register (冻结快照). Rows keep what sums and proofs need; documents stay in card_version, which is
-- append-only, and each row's digest is over both, so that a history changed afterwards is found out.
create table register.snapshot (
    id         uuid         primary key,
    title      text         not null,
    base_date  date         not null,
    state      text         not null check (state in ('TAKING', 'FROZEN')),
    job_id     uuid,
    by_id      uuid         not null,
    by_name    text         not null,
    asked_at   timestamptz  not null,
    taken_at   timestamptz,                        -- the moment of the cut
    row_count  bigint,
    digest     text                                -- SM3 over its parts
);

create table register.snapshot_row (
    region_id       integer  not null,
    snapshot_id     uuid     not null references register.snapshot (id),
    asset_id        uuid     not null,
    version         integer  not null,
    number          text collate "C" not null,
    kind            text collate "C" not null,
    kind_version    integer  not null,
    unit_id         uuid     not null,
    group_no        integer  not null,
    name            text collate "zh-x-icu" not null,
    use_status      text collate "C" not null,
    title_status    text collate "C" not null,
    area            numeric(18,4),
    original_value  numeric(18,2),
    net_value       numeric(18,2),
    balance         numeric(18,2),
    increment       boolean  not null,
    digest          bytea    not null,             -- SHA-256 over the row and its document
    primary key (region_id, snapshot_id, asset_id)
);
create index on register.snapshot_row (snapshot_id, unit_id, kind);

-- One unit, one kind, one group: what it held, and the digest of its rows' digests in the order of their ids.
create table register.snapshot_part (
    region_id       integer  not null,
    snapshot_id     uuid     not null references register.snapshot (id),
    unit_id         uuid     not null,
    kind            text collate "C" not null,
    group_no        integer  not null,
    increment       boolean  not null,
    count           bigint   not null,
    area            numeric  not null,
    original_value  numeric  not null,
    net_value       numeric  not null,
    balance         numeric  not null,
    digest          text     not null,
    primary key (region_id, snapshot_id, unit_id, kind, group_no, increment)
);
create index on register.snapshot_part (snapshot_id);

-- Proofs that were made of a snapshot.
create table register.snapshot_check (
    id           uuid         primary key,
    snapshot_id  uuid         not null references register.snapshot (id),
    job_id       uuid,
    asked_at     timestamptz  not null,
    by_id        uuid         not null,
    by_name      text         not null,
    ended_at     timestamptz,
    row_count    bigint,
    findings     jsonb                             -- sentences; empty when it is sound
);
create index on register.snapshot_check (snapshot_id, asked_at);

create function register.snapshot_digest(
    asset_id uuid, version integer, number text, kind text, kind_version integer, region_id integer, unit_id uuid,
    group_no integer, name text, use_status text, title_status text, area numeric, original_value numeric,
    net_value numeric, balance numeric, increment boolean, doc jsonb) returns bytea
    language sql stable parallel safe
    return sha256(convert_to(jsonb_build_array(asset_id, version, number, kind, kind_version, region_id, unit_id,
        group_no, name, use_status, title_status, area, original_value, net_value, balance, increment, doc)::text,
        'UTF8'));

create function register.refuse_frozen() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a frozen snapshot cannot be changed' using errcode = 'integrity_constraint_violation';
end
$$;

create function register.refuse_late_rows() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from (select distinct snapshot_id from added) a
               join register.snapshot s on s.id = a.snapshot_id where s.state = 'FROZEN') then
        raise exception 'a frozen snapshot takes no more rows' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end
$$;

create trigger frozen before update or delete or truncate on register.snapshot_row
    for each statement execute function register.refuse_frozen();
create trigger frozen before update or delete or truncate on register.snapshot_part
    for each statement execute function register.refuse_frozen();
create trigger complete after insert on register.snapshot_row referencing new table as added
    for each statement execute function register.refuse_late_rows();
create trigger complete after insert on register.snapshot_part referencing new table as added
    for each statement execute function register.refuse_late_rows();
create trigger frozen before update or delete on register.snapshot
    for each row when (old.state = 'FROZEN') execute function register.refuse_frozen();
