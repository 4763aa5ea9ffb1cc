package org.cordon.transfers;

import org.cordon.testing.OnPostgres;

@OnPostgres
class TransferDriftOnPostgresIntegrationTests extends TransferDriftIntegrationTests {}
