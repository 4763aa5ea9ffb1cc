package org.cordon.platform.tasks;

import org.cordon.testing.OnPostgres;

@OnPostgres
class BulkCompletionOnPostgresTests extends BulkCompletionTests {}
