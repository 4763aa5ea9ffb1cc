-- A report has three clues at most: beside its result they need no rows, keys and indexes of their own.
-- First what the filling would have to keep up.
alter table cordon.test_result drop constraint test_result_sample;
drop index cordon.test_result_number;

alter table cordon.test_result add column clue_1 varchar(64);
alter table cordon.test_result add column clue_2 varchar(64);
alter table cordon.test_result add column clue_3 varchar(64);

update cordon.test_result set
    clue_1 = (select c.clue from cordon.test_result_clue c where c.test_result_id = test_result.id
        order by c.clue fetch first 1 row only),
    clue_2 = (select c.clue from cordon.test_result_clue c where c.test_result_id = test_result.id
        order by c.clue offset 1 row fetch first 1 row only),
    clue_3 = (select c.clue from cordon.test_result_clue c where c.test_result_id = test_result.id
        order by c.clue offset 2 rows fetch first 1 row only);

drop table cordon.test_result_clue;

-- One index for both: a number of a sample, and a sample.
alter table cordon.test_result add constraint test_result_sample unique (sample_number, laboratory);
