-- Everything that put a person on the list: one row for each link, import or push that named them.
create table cordon.listing (
    number        varchar(20)              not null references cordon.key_person (number),
    origin        varchar(100)             not null,
    category      varchar(32)              not null,
    exposure_date date                     not null,
    listed_at     timestamp with time zone not null,
    primary key (number, origin)
);

insert into cordon.listing (number, origin, category, exposure_date, listed_at)
select number, 'before listings were kept', category, last_exposure_date, listed_at from cordon.key_person;

-- What the rules order, worked out from the listings: the periods as days, and the rows of the rule tables that decided.
alter table cordon.key_person add column special_need varchar(32) default 'NONE' not null;
alter table cordon.key_person add column entered_on date;
alter table cordon.key_person add column isolation_until date;
alter table cordon.key_person add column monitoring_until date;
alter table cordon.key_person add column isolation_tests varchar(400);
alter table cordon.key_person add column monitoring_tests varchar(400);
alter table cordon.key_person add column monitoring_measure varchar(32);
alter table cordon.key_person add column release_condition varchar(32);
alter table cordon.key_person add column rule_rows varchar(500);

update cordon.key_person set
    isolation_until = last_exposure_date + isolation_days,
    monitoring_until = last_exposure_date + (isolation_days + monitoring_days);

alter table cordon.key_person alter column isolation_until set not null;
alter table cordon.key_person alter column monitoring_until set not null;
alter table cordon.key_person drop column isolation_days;
alter table cordon.key_person drop column isolation_test_days;
alter table cordon.key_person drop column monitoring_days;
alter table cordon.key_person drop column monitoring_test_days;
