create or replace function cordon.refuse_audit_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.seq <= (select trimmed_seq from cordon.audit_stream where name = old.stream) then
            return old;
        end if;
    end if;
    raise exception 'The audit takes new rows only: % of %.% is refused', tg_op, tg_table_schema, tg_table_name;
end
$$;
