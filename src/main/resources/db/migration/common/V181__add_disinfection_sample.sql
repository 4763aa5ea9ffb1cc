-- The environment sample that some rooms need after their terminal disinfection, before they are free.
alter table cordon.room_disinfection add column needs_sample boolean default false not null;
alter table cordon.room_disinfection add column sample_number varchar(60);
alter table cordon.room_disinfection add column sample_due_back_at timestamp with time zone;
