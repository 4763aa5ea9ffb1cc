-- Who was removed from the register long ago stays as a number and a town: by what they were found is gone as well.
alter table cordon.resident alter column identity_hash drop not null;
alter table cordon.resident alter column content_hash drop not null;
alter table cordon.resident alter column identity_sealed drop not null;

-- Every record of a human being of whom a number is held.
create view cordon.retention_held_person as
select p.id, p.document_index from cordon.person p
join cordon.retention_number n on n.human = coalesce(p.merged_into, p.id)
join cordon.legal_hold h on h.number = n.number and h.lifted_at is null;

-- The same, as the register and the rounds know them.
create view cordon.retention_held_identity as
select p.document_index as identity_hash from cordon.retention_held_person p where p.document_index is not null
union
select r.identity_hash from cordon.resident r
join cordon.resident_match m on m.resident_id = r.id and m.state = 'ACCEPTED'
join cordon.retention_held_person p on p.id = m.person_id
where r.identity_hash is not null;
