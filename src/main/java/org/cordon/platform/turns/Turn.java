package org.cordon.platform.turns;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one piece of work at a time go on, where several at once would fill the memory or keep everybody else out. */
public final class Turn {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration patience;
    private final String code;
    private final String message;

    /**
     * @param patience how long work may wait
     * @param code of the problem that whoever waits longer is told
     * @param message the English sentence of it
     */
    public Turn(Duration patience, String code, String message) {
        this.patience = patience;
        this.code = code;
        this.message = message;
    }

    /** What is done when its turn has come. */
    @FunctionalInterface
    public interface Work<R, E extends Exception> {
        R run() throws E;
    }

    /**
     * Does the work once nobody else's goes on.
     *
     * @throws Busy if others keep it waiting for too long, or the service stops
     */
    public <R, E extends Exception> R take(Work<R, E> work) throws E {
        if (!hasCome()) {
            throw new Busy(code, message);
        }
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasCome() {
        try {
            return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
