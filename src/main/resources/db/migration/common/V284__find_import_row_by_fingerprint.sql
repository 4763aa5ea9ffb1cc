-- One index for both: what a row says, and that an import takes it once.
alter table cordon.import_row drop constraint import_row_fingerprint;
alter table cordon.import_row add constraint import_row_fingerprint unique (fingerprint, import_id);
