-- Only of samples that are listed: files bring a million of others.
create index round_sample_unmatched on cordon.round_sample (round_id, unmatched_position)
    where unmatched_position is not null;
