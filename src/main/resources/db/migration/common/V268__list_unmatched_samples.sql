-- Where a sample stands in the list of those whose person is not due, as the comparison in round_unmatched_list left it;
-- null for all others. Before, each look at the list held all samples of the round against the register.
alter table cordon.round_sample add column unmatched_position integer;

-- Up to which comparison the list of each round is, of which register, and how long.
create table cordon.round_unmatched_list (
    round_id         bigint not null primary key references cordon.test_round (id) on delete cascade,
    comparison_id    bigint not null,
    register_version bigint not null,
    listed           bigint not null
);
