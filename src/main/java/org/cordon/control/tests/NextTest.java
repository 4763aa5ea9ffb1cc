package org.cordon.control.tests;

import java.time.Instant;

/**
 * What the test plan asks for.
 *
 * @param lookAgainAt when it may ask for something else, if nothing changes before
 */
public record NextTest(Step step, Instant lookAgainAt) {

    /** What is to be done; models route by the {@link #code()}. */
    public enum Step {
        /** Take a sample now. */
        SAMPLE("sample"),
        /** Wait for the next test day or a result. */
        WAIT("wait"),
        /** Ask the laboratory where a result is. */
        LATE("late"),
        /** Every required test is negative, none may be added and the period is over. */
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
