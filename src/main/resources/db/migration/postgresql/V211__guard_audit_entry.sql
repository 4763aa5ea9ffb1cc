create function cordon.refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit takes new rows only: % of %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;

create trigger audit_entry_append_only before update or delete on cordon.audit_entry
    for each row execute function cordon.refuse_audit_change();

create trigger audit_entry_not_emptied before truncate on cordon.audit_entry
    for each statement execute function cordon.refuse_audit_change();
