-- A change puts every rule table into force, and says which versions were before it.
alter table cordon.edition_change alter column table_versions set data type varchar(1000);
alter table cordon.edition_change add column tables_before varchar(1000);
