package org.cordon.rounds;

import org.cordon.testing.OnPostgres;

@OnPostgres
class RoundListsOnPostgresTests extends RoundListsTests {}
