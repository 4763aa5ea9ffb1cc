package org.cordon.platform.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whom one transaction of the background has looked at: recorded just before it commits, or it does not commit; or when
 * it is rolled back. Whatever it found cannot leave before.
 */
final class TransactionLooks implements TransactionSynchronization {

    /** After everybody's reactions, which look at people too, and before the changes, for which others wait. */
    static final int ORDER = LOWEST_PRECEDENCE - 1;

    private final Map<WorkScope, Consumer<WorkScope>> open = new LinkedHashMap<>();
    private boolean recorded;
    private boolean over;

    private TransactionLooks() {}

    /** Those of the running transaction, while there is time to record them with it. */
    static Optional<TransactionLooks> current() {
        return TransactionSynchronizationManager.getResource(TransactionLooks.class) instanceof TransactionLooks looks
                        && !looks.recorded
                ? Optional.of(looks)
                : Optional.empty();
    }

    /** To be called when a transaction begins. */
    static void begin() {
        TransactionLooks looks = new TransactionLooks();
        TransactionSynchronizationManager.registerSynchronization(looks);
        looks.resume();
    }

    void add(WorkScope scope, Consumer<WorkScope> record) {
        open.put(scope, record);
    }

    /** What was opened by work that told nobody what it is. */
    Optional<WorkScope> untold() {
        return open.keySet().stream().filter(WorkScope::isUntold).findFirst();
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(TransactionLooks.class);
    }

    /** Work that begins while this transaction is being completed, as the engine's clean-up does, leaves nothing bound. */
    @Override
    public void resume() {
        if (!over) {
            TransactionSynchronizationManager.bindResource(TransactionLooks.class, this);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        record();
        recorded = true;
    }

    @Override
    public void beforeCompletion() {
        suspend();
        over = true;
        record();
    }

    private void record() {
        open.forEach((scope, record) -> record.accept(scope));
        open.clear();
    }
}
