-- When somebody last spoke of a person, to the day: also a report that says nothing new keeps them.
alter table cordon.person add column reported_at timestamp with time zone;
create index exposure_link_contact_listed on cordon.exposure_link (contact_person_id, listed_at);
create index exposure_link_source_listed on cordon.exposure_link (source_person_id, listed_at);
