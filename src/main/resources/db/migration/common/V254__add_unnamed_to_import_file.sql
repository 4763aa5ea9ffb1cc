-- Refused rows of a register's file of which nobody can tell whom they are about.
alter table cordon.import_file add column preview_unnamed bigint;
