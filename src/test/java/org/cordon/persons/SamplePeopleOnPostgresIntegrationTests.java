package org.cordon.persons;

import org.cordon.testing.OnPostgres;

@OnPostgres
class SamplePeopleOnPostgresIntegrationTests extends SamplePeopleIntegrationTests {}
