package org.cordon.imports;

/** Measures real work, whatever the clock of record is moved to. */
final class Stopwatch {

    private long lapStart = System.nanoTime();

    /** Milliseconds since the last call. */
    synchronized long lap() {
        long now = System.nanoTime();
        long millis = (now - lapStart) / 1_000_000;
        lapStart = now;
        return millis;
    }
}
