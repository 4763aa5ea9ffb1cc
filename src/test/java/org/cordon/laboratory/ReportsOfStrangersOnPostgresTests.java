package org.cordon.laboratory;

import org.cordon.testing.OnPostgres;

@OnPostgres
class ReportsOfStrangersOnPostgresTests extends ReportsOfStrangersTests {}
