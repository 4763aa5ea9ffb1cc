-- Keys are forgotten a week after they were sent, whoever sent them.
create index push_request_sent on cordon.push_request (sent_at);
