package org.cordon.walkthrough;

import org.cordon.testing.OnPostgres;

/** The same way, the same search for names, on a real PostgreSQL. */
@OnPostgres
class WalkthroughOnPostgresIntegrationTests extends WalkthroughIntegrationTests {}
