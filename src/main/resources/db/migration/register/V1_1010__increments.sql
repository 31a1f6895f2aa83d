-- Assets acquired after the base date (增量) have sums of their own, so that the figures of the base date stay theirs.
alter table register.change_row add column increment boolean not null default false;
alter table register.card add column increment boolean not null default false;
create index card_increment on register.card (kind, group_no, region_id, number) where increment;

alter table register.summary_total add column increment boolean not null default false;
alter table register.summary_total drop constraint summary_total_pkey;
alter table register.summary_total add primary key
    (region_id, unit_id, kind, group_no, use_status, title_status, increment);
alter table register.summary_delta add column increment boolean not null default false;

drop view register.summary_cell;
create view register.summary_cell as
    select region_id, unit_id, kind, group_no, use_status, title_status, increment,
           count, area, original_value, net_value, balance
    from register.summary_total
    union all
    select region_id, unit_id, kind, group_no, use_status, title_status, increment,
           count, area, original_value, net_value, balance
    from register.summary_delta;

drop view register.change;
create view register.change as
select r.*,
       c.version as old_version,
       case
           when r.gone then case when c.asset_id is null then 'NONE' else 'CLOSE' end
           when c.asset_id is null then 'OPEN'
           when (c.digest, c.kind, c.kind_version, c.unit_id, c.group_no, c.name, c.place_code, c.address,
                 c.use_status, c.title_status, c.area, c.original_value, c.net_value, c.balance, c.key_digest,
                 c.increment)
               is distinct from
                (r.digest, r.kind, r.kind_version, r.unit_id, r.group_no, r.name, r.place_code, r.address,
                 coalesce(r.use_status, ''), coalesce(r.title_status, ''), r.area, r.original_value, r.net_value,
                 r.balance, r.key_digest, r.increment) then 'CHANGE'
           else 'NONE' end collate "C" as act
from register.change_row r
         left join register.card c on c.region_id = r.region_id and c.asset_id = r.asset_id;
