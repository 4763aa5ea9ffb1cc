-- What a coercive change rests on lies under a key of the change from now on, and goes with the last person it affects.
alter table cordon.coercive_change alter column evidence_sealed drop not null;
create index coercive_change_person_person on cordon.coercive_change_person (person_id);
create index coercive_change_person_new on cordon.coercive_change_person (new_person_id);

-- Whether somebody's identity is erased.
create view cordon.retention_person as select id, erased_at from cordon.person;
