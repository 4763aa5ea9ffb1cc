-- Of a run that was erasing when V286 came, how far it is: the items that it had left then are all that it counts.
update cordon.retention_run
set items = (select count(*) from cordon.retention_item i where i.run_id = retention_run.id)
where state = 'ERASING' and items = 0;
