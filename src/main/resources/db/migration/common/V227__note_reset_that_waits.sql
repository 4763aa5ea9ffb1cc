-- Whether a reset is among what waits for a second security administrator: that does not end with the roles that are taken back.
alter table cordon.account add column vouch_reset boolean default false not null;

-- What waits already may be a reset.
update cordon.account set vouch_reset = true where vouch_asked_by is not null;
