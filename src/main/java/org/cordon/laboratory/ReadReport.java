package org.cordon.laboratory;

import java.util.Set;
import org.cordon.persons.ToldPerson;

/** A report that was checked and brought into its stored form, ready to be received; nothing is kept of it yet. */
public final class ReadReport {

    private final SampleKey key;
    private final Version version;
    private final ToldPerson told;

    ReadReport(SampleKey key, Version version, ToldPerson told) {
        this.key = key;
        this.version = version;
        this.told = told;
    }

    SampleKey key() {
        return key;
    }

    Version version() {
        return version;
    }

    /** Whom it names. */
    ToldPerson told() {
        return told;
    }

    /** Everything in the report by which somebody can be found, as blind indexes. */
    Set<String> clues() {
        return told.clues();
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "ReadReport[" + key + "]";
    }
}
