package org.cordon.persons;

import org.cordon.testing.OnPostgres;

@OnPostgres
class PersonRegistrationOnPostgresIntegrationTests extends PersonRegistrationIntegrationTests {}
