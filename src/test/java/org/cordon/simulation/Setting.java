package org.cordon.simulation;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every part of the simulation shares: the product, chance, time, and what it knows itself. */
record Setting(ApplicationContext product, Dice dice, SimulatedTime time, Tally tally, People people) {

    private static final int FIRST_DAY = 24;

    <T> T bean(Class<T> type) {
        return product.getBean(type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** By chance, or because it has not happened once by the end of the first day. */
    boolean happens(String what, double probability) {
        boolean overdue = tally.of(what) == 0 && time.hour() >= FIRST_DAY;
        return dice.says(probability) || overdue;
    }

    /** What everybody who would release somebody knows: nobody is released from a site while they are away. */
    boolean isInHospital(String number) {
        return jdbc().sql("select count(*) from cordon.hospital_trip where open_number = ?")
                        .param(number)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
