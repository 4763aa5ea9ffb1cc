package org.cordon.order;

import org.cordon.testing.OnPostgres;

@OnPostgres
class MessageOrderOnPostgresTests extends MessageOrderTests {

    @Override
    int histories() {
        return Integer.getInteger("order.histories", 40) / 10;
    }
}
