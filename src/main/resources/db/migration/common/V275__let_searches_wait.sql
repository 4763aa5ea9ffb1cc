-- What fails is tried again at next_at, later each time, and behind the others. The number of the key person stands in the
-- row's history and was never read here.
alter table cordon.push_search add column next_at timestamp with time zone;
update cordon.push_search set next_at = asked_at;
alter table cordon.push_search alter column next_at set not null;
alter table cordon.push_search add column attempts smallint default 0 not null;
alter table cordon.push_search drop column number;
drop index cordon.push_search_done;
create index push_search_done on cordon.push_search (done_at, next_at, row_id);
create index push_search_person on cordon.push_search (person_id);
