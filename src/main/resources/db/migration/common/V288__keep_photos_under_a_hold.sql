-- Of a result that was taken back while a legal hold keeps what is known of whom the row is about: nobody is shown the photo, and
-- it goes when the row forgets them.
alter table cordon.push_photo add column taken_back_at timestamp with time zone;
