-- H2 has no trigger for TRUNCATE: the anchor outside the database notices it.
create trigger cordon.audit_entry_append_only before update, delete on cordon.audit_entry
    for each row call 'org.cordon.platform.audit.AppendOnlyTrigger';
