-- What somebody has told lately, to be taken back.
create index push_row_event_user on cordon.push_row_event (user_id, happened_at);
