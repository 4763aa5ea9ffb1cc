-- Up to which row a stream was dropped when its period was over, and the mark of that row. The anchor file says the same,
-- marked, and is what is believed.
alter table cordon.audit_stream add column trimmed_seq bigint default 0 not null;
alter table cordon.audit_stream add column trimmed_hash varchar(64) default '0000000000000000000000000000000000000000000000000000000000000000' not null;
