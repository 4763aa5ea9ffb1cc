package org.cordon.platform.audit;

import org.cordon.testing.OnPostgres;

@OnPostgres
class AuditLoadOnPostgresTests extends AuditLoadTests {}
