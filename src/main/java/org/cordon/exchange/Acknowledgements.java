package org.cordon.exchange;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.errors.NotEntitled;
import org.cordon.platform.errors.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what towns' systems say that they have taken in. */
@Service
public class Acknowledgements {

    private final AcknowledgedRows rows;
    private final ExchangeStaff staff;

    Acknowledgements(AcknowledgedRows rows, ExchangeStaff staff) {
        this.rows = rows;
        this.staff = staff;
    }

    /**
     * Acknowledges all of it or nothing; the same again changes nothing. A batch whose answer got lost is delivered by this.
     *
     * @param webhookIds of whole batches
     * @param rowIds of rows, as they stand in batches
     * @throws NotEntitled {@code outbox.program} unless a service account calls
     * @throws NotFound {@code outbox.unknown} if one of them was never sent to the caller's town
     */
    @Transactional
    public Acknowledged acknowledge(Set<String> webhookIds, Set<Long> rowIds) {
        Set<Long> receivers = rows.receiversOf(staff.unitsOfProgram());
        Set<Long> whole = rows.batches(receivers, webhookIds);
        Set<Long> parts = rows.batchesOf(receivers, rowIds);
        rows.lock(Stream.concat(whole.stream(), parts.stream()).collect(Collectors.toSet()));
        int single = rows.acknowledgeRows(rowIds);
        return new Acknowledged(rows.acknowledge(whole) + rows.acknowledgeComplete(parts), single);
    }
}
