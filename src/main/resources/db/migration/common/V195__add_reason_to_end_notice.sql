-- Why the measures ended of which somebody has to be told: ruled out, or died.
alter table cordon.end_notice add column reason varchar(64) default 'ruledOut' not null;
