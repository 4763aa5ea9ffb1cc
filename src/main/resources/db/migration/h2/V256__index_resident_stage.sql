-- H2 joins by indexes only: without this, comparing a file grows with the square of its rows.
create index resident_stage_identity on cordon.resident_stage (identity_hash);
