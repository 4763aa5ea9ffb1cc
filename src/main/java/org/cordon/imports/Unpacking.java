package org.cordon.imports;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The turn of one workbook at a time: each may fill much of the memory while it is unpacked. */
@Component
public class Unpacking {

    private static final long PATIENCE_SECONDS = 30;

    private final ReentrantLock turn = new ReentrantLock();

    /** What is read from a workbook. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * Reads once nobody else does.
     *
     * @throws UnpackingBusy if others keep it waiting for half a minute
     */
    public <T> T alone(Reading<T> reading) throws IOException {
        awaitTurn();
        try {
            return reading.read();
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn() {
        try {
            if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new UnpackingBusy();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnpackingBusy(stopping);
        }
    }
}
