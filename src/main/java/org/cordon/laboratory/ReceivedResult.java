package org.cordon.laboratory;

/**
 * What became of a report about a sample.
 *
 * @param id of the sample's result, which all reports of the sample share
 */
public record ReceivedResult(long id, Outcome outcome, MatchState state) {

    /** What a report did to what was known of its sample. */
    public enum Outcome {
        /** The first report of this sample. */
        CREATED,
        /** Holds from now on instead of an older report. */
        CORRECTED,
        /** The same report had come before; nothing changed. */
        UNCHANGED,
        /** Older than what is known; kept, and nothing else changed. */
        SUPERSEDED
    }
}
