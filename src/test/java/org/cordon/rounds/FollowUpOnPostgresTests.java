package org.cordon.rounds;

import org.cordon.testing.CoversModels;
import org.cordon.testing.OnPostgres;

@OnPostgres
@CoversModels("RoundFollowUp")
class FollowUpOnPostgresTests extends FollowUpTests {}
