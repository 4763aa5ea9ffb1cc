-- Whom files name: for whoever looks for them by document, and for a record that is merged.
create index push_row_person on cordon.push_row (person_id);
create index push_entry_person on cordon.push_entry (person_id);
