package org.cordon.sites;

import org.cordon.testing.OnPostgres;

@OnPostgres
class SitePlacementOnPostgresIntegrationTests extends SitePlacementIntegrationTests {}
