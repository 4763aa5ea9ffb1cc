-- Which version of each rule table answers: the one that came with the application first, then the one two people confirmed last.
create table cordon.rule_table (
    name    varchar(50) not null primary key,
    version integer     not null
);

-- What a change confirmed before says; the application adds the tables that no change has named.
insert into cordon.rule_table (name, version)
select named.name, cast(substring(named.rest from 1 for position(',' in named.rest) - 1) as integer)
from (select t.name, substring(c.versions from position(t.name || ':' in c.versions) + char_length(t.name) + 1) as rest
      from (select table_versions || ',' as versions from cordon.edition_change
            where confirmed_at is not null order by confirmed_at desc fetch first 1 row only) c,
           (values ('ControlMeasure'), ('LocalOverride'), ('SpecialNeed')) as t (name)
      where position(t.name || ':' in c.versions) > 0) named;
