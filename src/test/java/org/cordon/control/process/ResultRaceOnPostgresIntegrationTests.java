package org.cordon.control.process;

import org.cordon.testing.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class ResultRaceOnPostgresIntegrationTests extends ResultRaceIntegrationTests {}
