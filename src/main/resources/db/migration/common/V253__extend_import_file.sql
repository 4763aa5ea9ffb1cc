-- Imports that are compared as a whole before anything of them is written.
alter table cordon.import_file add column phase_millis bigint default 0 not null;
alter table cordon.import_file add column preview_current bigint;
alter table cordon.import_file add column preview_added bigint;
alter table cordon.import_file add column preview_changed bigint;
alter table cordon.import_file add column preview_unchanged bigint;
alter table cordon.import_file add column preview_removed bigint;
alter table cordon.import_file add column confirmed_removed bigint;
