package org.cordon.transfers.web;

import org.cordon.testing.OnPostgres;

@OnPostgres
class TransferOnPostgresWebTests extends TransferWebTests {}
