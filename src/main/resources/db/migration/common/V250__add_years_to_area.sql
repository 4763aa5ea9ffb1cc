-- The yearly tables of division codes: which of them list a code, and what took its place.
alter table cordon.area add column valid_from integer;
alter table cordon.area add column valid_until integer;
alter table cordon.area add column successor_code varchar(12);
