-- Since when the audit is anchored outside the database: from then on a file without any anchor is an alarm, and no new
-- beginning. One row, or none before the first anchor.
create table cordon.audit_anchored (
    id    integer                  primary key check (id = 1),
    since timestamp with time zone not null
);
