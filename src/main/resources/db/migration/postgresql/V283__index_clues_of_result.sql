create index test_result_clue_1 on cordon.test_result (clue_1) where clue_1 is not null;
create index test_result_clue_2 on cordon.test_result (clue_2) where clue_2 is not null;
create index test_result_clue_3 on cordon.test_result (clue_3) where clue_3 is not null;

-- Most results of a mass test are nobody's and no place's.
drop index cordon.test_result_person;
create index test_result_person on cordon.test_result (person_id) where person_id is not null;
drop index cordon.test_result_place;
create index test_result_place on cordon.test_result (place) where place is not null;
