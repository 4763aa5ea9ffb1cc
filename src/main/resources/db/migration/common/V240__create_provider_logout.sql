-- An identity provider has ended somebody's sessions: all of a subject, or one by the provider's id of it. The token's id
-- is kept so that nobody sends the same token again; rows are deleted once no session can be as old.
create table cordon.provider_logout (
    issuer varchar(500) not null,
    token_id varchar(255) not null,
    subject varchar(255),
    session_id varchar(255),
    ended_at timestamp(6) with time zone not null,
    primary key (issuer, token_id)
);
create index provider_logout_subject on cordon.provider_logout (issuer, subject);
create index provider_logout_session on cordon.provider_logout (issuer, session_id);
