package org.cordon.exchange;

import java.util.Collection;
import java.util.Map;

/**
 * Says what a receiver is told by rows of one kind; one bean for each kind. Asked once for each row, when its batch is made,
 * in the transaction that makes it; what it opens of people is recorded before that transaction commits.
 */
public interface OutboxContent {

    /** At most 40 letters, digits and points. */
    String kind();

    /**
     * What the town needs, by the id of the record, as JSON takes it; a record that is gone is left out, and one that is no
     * business of this town any more.
     *
     * @param townCode whose system is told
     * @param referenceIds at most {@code cordon.outbox.batch} of them
     */
    Map<Long, Map<String, Object>> of(String townCode, Collection<Long> referenceIds);
}
