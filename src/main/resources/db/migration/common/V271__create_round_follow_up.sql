-- The process of each community, or of the rest of a town, in which staff look for the unsampled of a round. open_place is
-- null once it has ended: one is open for each place and round.
create table cordon.round_follow_up (
    number      varchar(40)              not null primary key,
    round_id    bigint                   not null references cordon.test_round (id),
    town_code   varchar(9)               not null,
    place_code  varchar(12)              not null,
    open_place  varchar(12),
    unit_code   varchar(32),
    begun_at    timestamp with time zone not null,
    ended_at    timestamp with time zone,
    end_reason  varchar(20),
    pending     bigint                   not null,
    unclaimed   bigint                   not null,
    late        bigint                   not null,
    constraint round_follow_up_once unique (round_id, open_place)
);
