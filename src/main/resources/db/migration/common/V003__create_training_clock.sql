-- How far a training installation is ahead of real time; always zero elsewhere.
create table cordon.training_clock (
    offset_millis bigint not null
);

insert into cordon.training_clock (offset_millis) values (0);
