package org.cordon.sites.process;

import org.cordon.testing.OnPostgres;

@OnPostgres
class PlacementOnPostgresProcessTests extends PlacementProcessTests {}
