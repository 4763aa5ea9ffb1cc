package org.cordon.sites.process;

import org.cordon.testing.CoversModels;
import org.cordon.testing.OnPostgres;

@OnPostgres
@CoversModels({"Placement", "Redirection", "InterimQuarantine"})
class PlacementOnPostgresProcessTests extends PlacementProcessTests {}
