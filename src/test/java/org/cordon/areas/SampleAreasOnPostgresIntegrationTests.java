package org.cordon.areas;

import org.cordon.testing.OnPostgres;

@OnPostgres
class SampleAreasOnPostgresIntegrationTests extends SampleAreasIntegrationTests {}
