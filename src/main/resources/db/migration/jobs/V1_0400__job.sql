create schema jobs;

create table jobs.job (
    id             uuid         primary key,
    kind           text         not null,
    subject        text         not null,
    payload        jsonb        not null,
    state          text         not null
                   check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    actor_account  uuid         not null,
    actor_name     text         not null,
    actor_from     text         not null,
    created_at     timestamptz  not null,
    not_before     timestamptz  not null,
    ended_at       timestamptz,
    -- The claim: which node, which attempt, and when it last gave a sign of life.
    node           text,
    attempt        integer      not null default 0,
    alive_at       timestamptz,
    done           bigint       not null default 0,
    total          bigint       not null default 0,
    cancel_wanted  boolean      not null default false,
    error          text
);

create unique index job_unfinished on jobs.job (kind, subject) where state in ('WAITING', 'RUNNING');
create index job_open on jobs.job (created_at) where state in ('WAITING', 'RUNNING');
