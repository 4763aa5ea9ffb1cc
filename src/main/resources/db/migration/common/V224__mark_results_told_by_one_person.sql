-- What a member of staff or their file said of a sample; what its laboratory or two people say comes before it.
alter table cordon.test_result_version add column alone boolean default false not null;
