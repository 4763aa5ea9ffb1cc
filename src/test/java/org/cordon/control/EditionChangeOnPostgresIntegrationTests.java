package org.cordon.control;

import org.cordon.testing.OnPostgres;

@OnPostgres
class EditionChangeOnPostgresIntegrationTests extends EditionChangeIntegrationTests {}
