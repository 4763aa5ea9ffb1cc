-- Where to begin to look for the end of a stream; a hint and no evidence. H2 would sort a stream for every row, with or
-- without an index of its end.
alter table cordon.audit_stream add column seen_seq bigint default 0 not null;

drop index cordon.audit_entry_end;
