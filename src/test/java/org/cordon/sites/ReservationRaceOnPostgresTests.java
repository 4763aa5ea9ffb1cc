package org.cordon.sites;

import org.cordon.testing.OnPostgres;

@OnPostgres
class ReservationRaceOnPostgresTests extends ReservationRaceTests {}
