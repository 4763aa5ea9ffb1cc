-- Every number of a human being of whom one number is held.
create view cordon.retention_number as
select k.number, coalesce(p.merged_into, p.id) as human
from cordon.key_person k join cordon.person p on p.id = k.person_id
union all
select c.number, coalesce(p.merged_into, p.id)
from cordon.retention_case c join cordon.person p on p.id = c.person_id;

create view cordon.retention_held as
select n.number from cordon.retention_number n
where n.human in (
    select m.human from cordon.retention_number m
    join cordon.legal_hold h on h.number = m.number where h.lifted_at is null);
