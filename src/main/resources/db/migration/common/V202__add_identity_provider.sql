-- Who signs in with an identity provider: the provider and its name for the person, which never changes.
alter table cordon.account add column issuer varchar(500);
alter table cordon.account add column subject varchar(255);
create unique index account_subject on cordon.account (issuer, subject);
