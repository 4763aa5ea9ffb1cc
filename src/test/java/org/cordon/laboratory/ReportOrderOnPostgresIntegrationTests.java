package org.cordon.laboratory;

import org.cordon.testing.OnPostgres;

/** A few of the histories; all of them would take minutes here. */
@OnPostgres
class ReportOrderOnPostgresIntegrationTests extends ReportOrderIntegrationTests {

    @Override
    int histories() {
        return 15;
    }
}
