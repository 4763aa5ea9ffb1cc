-- Whether a comparison pushed whoever was missing: before rounds had a moment for that, each did.
alter table cordon.round_comparison add column listed boolean default true not null;
alter table cordon.round_comparison alter column listed drop default;
