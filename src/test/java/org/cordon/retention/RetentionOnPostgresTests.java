package org.cordon.retention;

import org.cordon.testing.OnPostgres;

@OnPostgres
class RetentionOnPostgresTests extends RetentionTests {}
