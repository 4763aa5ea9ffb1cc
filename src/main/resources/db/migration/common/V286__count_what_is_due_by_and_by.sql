-- A run is counted in the background, one kind of data after the other, and says how far its erasing is.
alter table cordon.retention_run add column counted integer default 0 not null;
alter table cordon.retention_run add column items bigint default 0 not null;
