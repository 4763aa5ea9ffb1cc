package org.cordon.pushes;

import org.cordon.testing.OnPostgres;

@OnPostgres
class MergedRowsOnPostgresTests extends MergedRowsTests {}
