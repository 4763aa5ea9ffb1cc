package org.cordon.retention;

import org.cordon.testing.OnPostgres;

@OnPostgres
class ListRetentionOnPostgresTests extends ListRetentionTests {}
