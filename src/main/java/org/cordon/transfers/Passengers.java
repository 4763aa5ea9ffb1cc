package org.cordon.transfers;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.persons.Households;
import org.springframework.stereotype.Component;

/** Makes passengers of orders: with the rule that holds for each, and who of them lives together. */
@Component
class Passengers {

    private final TransferRules rules;
    private final Households households;

    Passengers(TransferRules rules, Households households) {
        this.rules = rules;
        this.households = households;
    }

    /** By number; households are comparable within this answer only. */
    Map<String, Passenger> of(List<TransferOrder> orders) {
        Map<Long, Integer> homes = households.of(
                orders.stream().flatMap(order -> order.personId().stream()).toList());
        Map<Direction, Map<TransferReason, TransferRule>> known = new EnumMap<>(Direction.class);
        Map<String, Passenger> passengers = new HashMap<>();
        for (TransferOrder order : orders) {
            TransferRule rule = known.computeIfAbsent(order.direction(), key -> new EnumMap<>(TransferReason.class))
                    .computeIfAbsent(order.reason(), reason -> rules.of(order.direction(), reason));
            int alone = -passengers.size() - 1;
            int home = order.personId().map(homes::get).orElse(alone);
            passengers.put(order.number(), new Passenger(order.number(), rule, home));
        }
        return passengers;
    }
}
