package org.cordon.control.coercion;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much one change may order, and from how many people on only headquarters approve it. */
@Component
class CoercionLimits {

    private final int mostDays;
    private final int mostPeople;
    private final int bulkAbove;
    private final Duration together;

    CoercionLimits(
            @Value("${cordon.coercion.most-days:14}") int mostDays,
            @Value("${cordon.coercion.most-people:500}") int mostPeople,
            @Value("${cordon.coercion.bulk-above:10}") int bulkAbove,
            @Value("${cordon.coercion.bulk-within:PT24H}") Duration together) {
        this.together = together;
        this.mostDays = mostDays;
        this.mostPeople = mostPeople;
        this.bulkAbove = bulkAbove;
    }

    int mostDays() {
        return mostDays;
    }

    int mostPeople() {
        return mostPeople;
    }

    /** Whether these are so many that only headquarters approves them. */
    boolean isBulk(int people) {
        return people > bulkAbove;
    }

    /** Within which time the changes of one author, and of two for each other, count together: nobody cuts a list into small ones. */
    Duration together() {
        return together;
    }
}
