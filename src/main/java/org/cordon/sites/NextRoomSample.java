package org.cordon.sites;

import java.time.Instant;

/**
 * What is to be done about the samples of a room.
 *
 * @param lookAgainAt when it may be something else, if nothing changes before
 */
public record NextRoomSample(Step step, Instant lookAgainAt) {

    /** What is to be done; models route by the {@link #code()}. */
    public enum Step {
        /** Take a sample now. */
        SAMPLE("sample"),
        /** Wait for the day of the sample or for a result. */
        WAIT("wait"),
        /** The room is negative, or needs no sample. */
        NONE("none");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
