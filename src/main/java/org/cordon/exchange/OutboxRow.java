package org.cordon.exchange;

/** A row on its way into a batch. */
record OutboxRow(long id, String kind, String list, long personId, long referenceId) {

    /** As the audit names the person. */
    String person() {
        return list + ":" + personId;
    }
}
