-- Published: what the register holds now, for whoever compares a declaration with it.
create view register.held as
select c.region_id, c.asset_id, c.number, c.kind, c.kind_version, c.unit_id, c.name, c.area, c.original_value,
       c.net_value, c.balance, c.key_digest, c.digest, c.changed_at, v.doc
from register.card c
join register.card_version v
  on v.region_id = c.region_id and v.asset_id = c.asset_id and v.version = c.version;
