-- When each person of an edition change was previewed: the preview is worked out in the background, some at a time.
alter table cordon.edition_change_person add column previewed_at timestamp with time zone;
