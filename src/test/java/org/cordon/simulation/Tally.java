package org.cordon.simulation;

import java.util.Map;
import java.util.TreeMap;

/** What happened how often, as the simulation itself saw it. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
