-- Pairs of neighbouring characters in name and address, for contains-search; kept up behind the cards.
create table register.card_text (
    region_id  integer   not null,
    asset_id   uuid      not null,
    pairs      integer[] not null,
    primary key (region_id, asset_id)
);
create index card_text_pairs on register.card_text using gin (pairs);

-- Cards whose text is not in card_text yet; a search reads them one by one, so that it misses nothing.
create table register.card_unread (
    region_id  integer not null,
    asset_id   uuid    not null
);
create index on register.card_unread (region_id, asset_id);

create function register.pairs(t text) returns integer[]
    language plpgsql immutable strict parallel safe as
$$
declare
    found    integer[] := '{}';
    previous integer;
    current  integer;
    letter   text;
begin
    foreach letter in array string_to_array(lower(t), null) loop
        current := ascii(letter);
        if previous is not null then
            found := found || ((previous << 16) # current);
        end if;
        previous := current;
    end loop;
    return found;
end
$$;
