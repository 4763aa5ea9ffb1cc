package org.cordon.board.web;

import org.cordon.testing.OnPostgres;

@OnPostgres
class AuditPageOnPostgresWebTests extends AuditPageWebTests {}
