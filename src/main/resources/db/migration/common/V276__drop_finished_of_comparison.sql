-- Never read: a comparison is one transaction, so that one that can be seen has finished.
alter table cordon.round_comparison drop column finished_at;
