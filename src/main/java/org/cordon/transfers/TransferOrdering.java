package org.cordon.transfers;

import java.time.Clock;
import org.cordon.units.Responsibilities;
import org.cordon.units.UnitKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders drives, with the reason and the urgency that the rules give it. */
@Service
public class TransferOrdering {

    private final TransferOrders orders;
    private final Travellers travellers;
    private final TransferRules rules;
    private final Responsibilities responsibilities;
    private final Clock clock;

    TransferOrdering(
            TransferOrders orders,
            Travellers travellers,
            TransferRules rules,
            Responsibilities responsibilities,
            Clock clock) {
        this.orders = orders;
        this.travellers = travellers;
        this.rules = rules;
        this.responsibilities = responsibilities;
        this.clock = clock;
    }

    /** Somebody is to be driven; does nothing where the order is open already. */
    @Transactional
    public void order(String number, Direction direction) {
        open(number, direction);
    }

    TransferOrder open(String number, Direction direction) {
        return orders.findOpen(number, direction).map(this::complete).orElseGet(() -> create(number, direction));
    }

    private TransferOrder complete(TransferOrder order) {
        if (order.teamCode().isEmpty()) {
            Traveller traveller = travellers.of(order.number());
            TransferRule rule = rules.of(order.direction(), traveller.reason());
            order.complete(traveller, responsibilities.unitOf(order.number(), UnitKind.TRANSFER_TEAM), rule);
        }
        return order;
    }

    private TransferOrder create(String number, Direction direction) {
        Traveller traveller = travellers.of(number);
        String team = responsibilities.unitOf(number, UnitKind.TRANSFER_TEAM);
        TransferRule rule = rules.of(direction, traveller.reason());
        return orders.saveAndFlush(new TransferOrder(number, traveller, team, direction, rule, clock.instant()));
    }
}
