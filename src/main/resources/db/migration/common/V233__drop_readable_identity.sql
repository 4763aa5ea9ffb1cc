-- V231 has sealed these under the keys of the people.
drop table cordon.person_source;
alter table cordon.person_source_sealed rename to person_source;
create index person_source_person on cordon.person_source (person_id);
create index person_source_list on cordon.person_source (source);

drop index cordon.person_name;
alter table cordon.person drop column name;
alter table cordon.person drop column birth_date;
alter table cordon.person drop column age;
alter table cordon.person drop column age_told_on;
alter table cordon.person drop column document_type;
alter table cordon.person drop column document_sealed;
alter table cordon.person drop column phone_sealed;
alter table cordon.person drop column address_sealed;
alter table cordon.person drop column note_sealed;

create index person_name_2 on cordon.person (name_2_index);
create index person_name_3 on cordon.person (name_3_index);
create index person_name_4 on cordon.person (name_4_index);
create unique index person_subject on cordon.person (subject);
