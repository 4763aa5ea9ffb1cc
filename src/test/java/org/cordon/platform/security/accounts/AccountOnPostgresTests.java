package org.cordon.platform.security.accounts;

import org.cordon.testing.OnPostgres;

@OnPostgres
class AccountOnPostgresTests extends AccountTests {}
