package org.cordon.rounds;

import org.cordon.testing.OnPostgres;

@OnPostgres
class RoundRunOnPostgresTests extends RoundRunTests {}
