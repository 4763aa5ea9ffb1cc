-- Why somebody thinks that two key persons are one; another person decides. Empty where a document at the door says it.
alter table cordon.merge_proposal add column reason varchar(500) default '' not null;
