package org.cordon.rounds;

import org.cordon.testing.OnPostgres;

@OnPostgres
class UnmatchedListOnPostgresTests extends UnmatchedListTests {}
