-- When the identity provider last let the person sign in with roles: who is not heard of for long has left.
alter table cordon.account add column provided_at timestamp with time zone;

update cordon.account set provided_at = current_timestamp where subject is not null;
