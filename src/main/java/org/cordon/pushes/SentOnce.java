package org.cordon.pushes;

import java.util.function.Supplier;
import org.cordon.platform.crypto.Vault;
import org.cordon.platform.data.GuardedWrite;
import org.cordon.platform.errors.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does a step with rows once, however often it is sent: a phone on a staircase does not know what has arrived. */
@Service
public class SentOnce {

    private final PushRequests requests;
    private final GuardedWrite guarded;
    private final Vault vault;

    SentOnce(PushRequests requests, GuardedWrite guarded, Vault vault) {
        this.requests = requests;
        this.guarded = guarded;
        this.vault = vault;
    }

    /**
     * Does the step, or tells what it did when it was sent before; a step that was refused may be sent again.
     *
     * @param key what the sender calls this step; without one it is done
     * @param said everything that was sent
     * @throws Conflict {@code push.request.reused} if something else was sent under this key before
     */
    @Transactional
    public RowsChanged once(String userId, @Nullable String key, String said, Supplier<RowsChanged> step) {
        return key == null ? step.get() : underKey(userId, key, vault.blindIndex("push-request", said), step);
    }

    private RowsChanged underKey(String userId, String key, byte[] hash, Supplier<RowsChanged> step) {
        if (!guarded.succeeds(() -> requests.begin(userId, key, hash))) {
            return requests.find(userId, key, hash)
                    .orElseThrow(() -> new Conflict(
                            "push.request.reused", "Something else was sent under this key before; take a new one"));
        }
        RowsChanged changed = step.get();
        requests.end(userId, key, changed);
        return changed;
    }
}
