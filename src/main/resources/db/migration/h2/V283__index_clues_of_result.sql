create index test_result_clue_1 on cordon.test_result (clue_1);
create index test_result_clue_2 on cordon.test_result (clue_2);
create index test_result_clue_3 on cordon.test_result (clue_3);
