package org.cordon.persons;

import org.cordon.testing.OnPostgres;

@OnPostgres
class SealedIdentityOnPostgresIntegrationTests extends SealedIdentityIntegrationTests {}
