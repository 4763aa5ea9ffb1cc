package org.cordon.control;

import org.cordon.testing.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class CascadeTurnOnPostgresIntegrationTests extends CascadeTurnIntegrationTests {}
