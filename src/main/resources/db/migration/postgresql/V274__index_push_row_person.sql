-- Whom files name: for whoever looks for them by document, and for a record that is merged. Rows of rounds name nobody, and
-- a comparison adds a hundred thousand of them.
create index push_row_person on cordon.push_row (person_id) where person_id is not null;
create index push_entry_person on cordon.push_entry (person_id);
