package org.cordon.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sent = arrived + in transit + returned, by the orders of the product, and each of the four as the simulation counted it;
 * whoever is in transit by the orders is so by the engine.
 */
final class NobodyIsLostOnTheRoad implements Invariant {

    private static final String LEDGER = """
            select count(boarded_at) as sent, count(arrived_at) as arrived,
                   count(case when arrived_at is null and boarded_at is not null then cancelled_at end) as returned
              from cordon.transfer_order where direction = 'OUT'
            """;
    private static final String BY_ORDERS = """
            select number from cordon.transfer_order
             where direction = 'OUT' and boarded_at is not null and open_key is not null
            """;
    private static final String BY_ENGINE = """
            select p.business_key_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
             where t.task_def_key_ = 'UserTask_DeliverPerson'
            """;

    private record Ledger(int sent, int arrived, int returned) {}

    private final Setting setting;

    NobodyIsLostOnTheRoad(Setting setting) {
        this.setting = setting;
    }

    @Override
    public List<String> violations() {
        Ledger ledger = setting.jdbc().sql(LEDGER).query(Ledger.class).single();
        Set<String> byOrders = numbers(BY_ORDERS);
        Set<String> byEngine = numbers(BY_ENGINE);
        People people = setting.people();
        Set.copyOf(people.onTheRoad()).stream()
                .filter(number -> !byEngine.contains(number) && !isOpen(number))
                .forEach(people::returned);
        List<String> found = new ArrayList<>();
        if (ledger.sent() != ledger.arrived() + byEngine.size() + ledger.returned()) {
            found.add("sent %d, but arrived %d + in transit %d + returned %d"
                    .formatted(ledger.sent(), ledger.arrived(), byEngine.size(), ledger.returned()));
        }
        if (!ledger.equals(new Ledger(people.sent(), people.arrived(), people.returned()))) {
            found.add("the orders say %s, but %d were sent, %d arrived and %d returned"
                    .formatted(ledger, people.sent(), people.arrived(), people.returned()));
        }
        if (!byOrders.equals(byEngine) || !byEngine.equals(people.onTheRoad())) {
            found.add("in transit by the orders %s, by the engine %s, in fact %s"
                    .formatted(byOrders, byEngine, people.onTheRoad()));
        }
        return found;
    }

    /** Control that ended on the way: turned positive, moved out, died. */
    private boolean isOpen(String number) {
        return setting.jdbc()
                        .sql("select count(*) from cordon.control_status"
                                + " where number = ? and status not in ('RELEASED', 'ENDED')")
                        .param(number)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Set<String> numbers(String query) {
        return new TreeSet<>(setting.jdbc().sql(query).query(String.class).list());
    }
}
