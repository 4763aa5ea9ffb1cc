-- One row, sealed with the keys of the first start; see VaultKeyCheck.
create table cordon.vault_probe (
    id integer primary key check (id = 1),
    sealed bytea not null,
    blind_index bytea not null
);
