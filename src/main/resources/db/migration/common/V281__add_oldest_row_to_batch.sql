-- When the first row of a batch was added: silence is counted from then on, not from when the batch was made.
alter table cordon.outbox_batch add column oldest_at timestamp with time zone;
update cordon.outbox_batch set oldest_at = made_at;
alter table cordon.outbox_batch alter column oldest_at set not null;
