package org.cordon.imports;

import org.cordon.testing.OnPostgres;

@OnPostgres
class VisitResultImportOnPostgresTests extends VisitResultImportTests {}
