-- Published: what of every live card is compared with others when things counted twice are looked for.
create view register.card_face as
select region_id, asset_id, number, kind, unit_id, group_no, name, place_code, address, area, original_value, key_digest,
       assignment_id
from register.card;
