package org.cordon.rounds;

import org.cordon.testing.OnPostgres;

@OnPostgres
class FollowUpOnPostgresTests extends FollowUpTests {}
