package org.cordon.rounds;

import java.util.Map;
import org.cordon.exchange.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has towns with systems of their own told whom they have to look for, with the comparison that found them. */
@Component
class RoundOutbox {

    private final Outbox outbox;

    RoundOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void tell(RowsPushed rows) {
        outbox.addAll(
                RoundRowContent.KIND,
                RoundRowContent.LIST,
                "select w.town_code, w.resident_id as person_id, w.id as reference_id from cordon.push_row w"
                        + " where w.batch_id = :batch",
                Map.of("batch", rows.batchId()));
    }
}
