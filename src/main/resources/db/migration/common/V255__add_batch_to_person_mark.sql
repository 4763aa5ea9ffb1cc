-- Which people were compared together: whoever becomes known meanwhile belongs to the next ones.
alter table cordon.person_mark add column batch uuid;
