-- What erasing looks rows up by.
create index test_result_version_mark on cordon.test_result_version (identity_mark);
create index control_message_number on cordon.control_message (number);
create index control_message_source on cordon.control_message (source_id);
create index person_erased_at on cordon.person (erased_at);
