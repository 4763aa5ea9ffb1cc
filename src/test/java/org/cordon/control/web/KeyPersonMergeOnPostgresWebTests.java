package org.cordon.control.web;

import org.cordon.testing.OnPostgres;

/** The same on a real PostgreSQL. */
@OnPostgres
class KeyPersonMergeOnPostgresWebTests extends KeyPersonMergeWebTests {}
