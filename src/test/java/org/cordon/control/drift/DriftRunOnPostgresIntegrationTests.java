package org.cordon.control.drift;

import org.cordon.testing.OnPostgres;

@OnPostgres
class DriftRunOnPostgresIntegrationTests extends DriftRunIntegrationTests {}
