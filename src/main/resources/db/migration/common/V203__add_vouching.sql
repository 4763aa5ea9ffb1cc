-- Who opened the account, gave it a role that counts or reset it, while no other security administrator has vouched for that:
-- until then nobody signs in to it.
alter table cordon.account add column vouch_asked_by varchar(64);
