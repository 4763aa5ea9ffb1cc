-- Whom somebody named as exposed, apart from the links: kept also while the person is a case or nothing is ordered.
create table cordon.naming (
    person_id     bigint                   not null references cordon.person (id),
    origin        varchar(100)             not null,
    category      varchar(32)              not null,
    exposure_date date,
    named_at      timestamp with time zone not null,
    primary key (person_id, origin)
);

insert into cordon.naming (person_id, origin, category, exposure_date, named_at)
select k.person_id, l.origin, l.category, l.exposure_date, l.listed_at
from cordon.listing l join cordon.key_person k on k.number = l.number
where k.open_person_id is not null and l.origin not like 'link %';

-- Reasons that were dealt with when control ended or the person was ruled out: the same again is no reason.
create table cordon.settled_reason (
    person_id     bigint                   not null references cordon.person (id),
    origin        varchar(100)             not null,
    category      varchar(32)              not null,
    exposure_date date                     not null,
    ruled_out     boolean                  not null,
    settled_at    timestamp with time zone not null,
    primary key (person_id, origin)
);

insert into cordon.settled_reason (person_id, origin, category, exposure_date, ruled_out, settled_at)
select k.person_id, l.origin, min(l.category), max(l.exposure_date), false, max(k.ended_at)
from cordon.listing l join cordon.key_person k on k.number = l.number
where k.end_reason <> 'converted' and l.origin like 'link %'
group by k.person_id, l.origin;

-- The time under control that ended with a case which was none, when the person is listed again.
alter table cordon.key_person add column continues varchar(20);

-- Whether anybody but a laboratory says that the person is infected; nobody knows it any more of older cases.
alter table cordon.positive_case add column vouched boolean default true not null;

-- One row that transactions wait for which change who is a case, who met whom or who is under control.
create table cordon.cascade_turn (
    id integer not null primary key
);

insert into cordon.cascade_turn (id) values (1);
