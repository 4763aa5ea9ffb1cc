package org.cordon.walkthrough;

import org.cordon.testing.PostgresDatabase;
import org.springframework.test.context.ContextConfiguration;

/** The same on a real PostgreSQL. */
@ContextConfiguration(initializers = PostgresDatabase.class, inheritInitializers = false)
class WalkthroughOnPostgresIntegrationTests extends WalkthroughIntegrationTests {}
