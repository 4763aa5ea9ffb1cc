package org.cordon.laboratory;

import java.util.Set;

/** A report that was checked and brought into its stored form, ready to be received; nothing is kept of it yet. */
public final class ReadReport {

    private final SampleKey key;
    private final Version version;
    private final Set<String> clues;

    /** @param clues everything in the report by which somebody can be found, as blind indexes */
    ReadReport(SampleKey key, Version version, Set<String> clues) {
        this.key = key;
        this.version = version;
        this.clues = clues;
    }

    SampleKey key() {
        return key;
    }

    Version version() {
        return version;
    }

    Set<String> clues() {
        return clues;
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "ReadReport[" + key + "]";
    }
}
