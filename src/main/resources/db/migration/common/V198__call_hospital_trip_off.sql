-- Trips to a hospital that did not take place.
alter table cordon.hospital_trip add column called_off_at timestamp with time zone;
