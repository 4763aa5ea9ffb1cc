-- What a change means is worked out once, when it is proposed: the moment was the same.
alter table cordon.coercive_change drop column previewed_at;
