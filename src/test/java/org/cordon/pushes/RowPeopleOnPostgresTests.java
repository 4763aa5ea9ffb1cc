package org.cordon.pushes;

import org.cordon.testing.OnPostgres;

@OnPostgres
class RowPeopleOnPostgresTests extends RowPeopleTests {}
