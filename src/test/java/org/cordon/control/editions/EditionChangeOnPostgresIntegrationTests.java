package org.cordon.control.editions;

import org.cordon.testing.OnPostgres;

@OnPostgres
class EditionChangeOnPostgresIntegrationTests extends EditionChangeIntegrationTests {}
