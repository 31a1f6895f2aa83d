create schema files;

-- Facts of stored files. The content lies encrypted in the file store under the id.
create table files.file (
    id          uuid         primary key,
    name        text         not null,
    media_type  text         not null,
    size        bigint       not null,
    digest      text         not null,  -- SM3 of the plain content, hex
    purpose     text         not null,
    sealed_key  text         not null,  -- the file's own key, sealed under the master key
    stored_at   timestamptz  not null,
    stored_by   uuid         not null,
    expires_at  timestamptz             -- null for what is kept
);

create index file_expiring on files.file (expires_at) where expires_at is not null;
