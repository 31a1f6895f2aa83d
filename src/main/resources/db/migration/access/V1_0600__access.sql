create schema access;

-- An account (账号). Nothing is deleted: an account that is no longer used is closed.
create table access.account (
    id              uuid primary key,
    login           text        not null unique check (login = lower(login)),
    name            text        not null,
    password        text        not null,  -- Argon2id over a keyed digest, see docs/decisions
    password_set_at timestamptz not null,
    must_change     boolean     not null,
    closed          boolean     not null default false,
    created_at      timestamptz not null
);

-- Passwords of before, so that the last few are not taken again.
create table access.former_password (
    account_id uuid        not null references access.account,
    set_at     timestamptz not null,
    password   text        not null,
    primary key (account_id, set_at)
);

-- Failed sign-ins by login, whether such an account exists or not: locking must not tell which.
create table access.sign_in_failure (
    login        text primary key,
    failures     integer     not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);
create index sign_in_failure_last on access.sign_in_failure (last_at);

-- A post that a person holds (岗位); ended, not deleted.
create table access.post (
    id         uuid primary key,
    account_id uuid not null references access.account,
    role       text not null,
    unit_id    uuid,
    group_no   integer,
    region_id  integer,
    since      timestamptz not null,
    until      timestamptz
);
create index post_account on access.post (account_id) where until is null;
create unique index post_once on access.post (
    account_id,
    role,
    coalesce(unit_id, '00000000-0000-0000-0000-000000000000'),
    coalesce(group_no, 0),
    coalesce(region_id, 0)
) where until is null;
