package org.cordon.retention;

import org.cordon.testing.OnPostgres;

@OnPostgres
class RetentionProgressOnPostgresTests extends RetentionProgressTests {}
