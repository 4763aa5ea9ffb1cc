-- Steps with rows that a page sent under a key of its own, so that the same step sent again is not done again.
create table cordon.push_request (
    user_id      varchar(64)              not null,
    request_key  varchar(80)              not null,
    content_hash bytea                    not null,
    changed      integer default 0        not null,
    unchanged    integer default 0        not null,
    missing      integer default 0        not null,
    sent_at      timestamp with time zone not null,
    constraint push_request_once primary key (user_id, request_key)
);
