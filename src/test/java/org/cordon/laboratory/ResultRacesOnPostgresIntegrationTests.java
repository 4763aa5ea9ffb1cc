package org.cordon.laboratory;

import org.cordon.testing.OnPostgres;

@OnPostgres
class ResultRacesOnPostgresIntegrationTests extends ResultRacesIntegrationTests {}
