package org.cordon.cases;

import org.cordon.testing.OnPostgres;

@OnPostgres
class CaseRegistrationOnPostgresIntegrationTests extends CaseRegistrationIntegrationTests {}
