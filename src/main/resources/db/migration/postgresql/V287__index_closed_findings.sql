-- What auditors said about findings is asked with every report of a day, and is a handful among millions of rows.
create index audit_entry_finding on cordon.audit_entry (asked) where action = 'ADMIN' and fields = 'finding';
