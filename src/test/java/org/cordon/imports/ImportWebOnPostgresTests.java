package org.cordon.imports;

import org.cordon.testing.OnPostgres;

@OnPostgres
class ImportWebOnPostgresTests extends ImportWebTests {}
