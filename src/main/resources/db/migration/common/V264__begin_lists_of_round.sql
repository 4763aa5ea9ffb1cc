-- From when on comparisons push whoever is missing; rounds that were opened before have pushed from their beginning on.
alter table cordon.test_round add column lists_from timestamp with time zone;
update cordon.test_round set lists_from = starts_at;
alter table cordon.test_round alter column lists_from set not null;
