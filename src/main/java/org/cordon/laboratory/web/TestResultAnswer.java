package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.cordon.laboratory.MatchState;
import org.cordon.laboratory.ReceivedResult;

/** What became of a report; says nothing about the person. */
record TestResultAnswer(
        @Schema(description = "The sample's result, the same for all reports of the sample")
        long id,

        @Schema(
                description =
                        "CREATED: the first report of the sample. CORRECTED: holds instead of an older one."
                                + " UNCHANGED: had come before. SUPERSEDED: older than what is known; kept, nothing else changed")
        ReceivedResult.Outcome outcome,

        @Schema(
                description = "MATCHED: given to a person, place or tube. WAITING: the person is not registered yet."
                        + " REVIEW: names nobody, or two people; the CDC decides")
        MatchState state) {

    static TestResultAnswer of(ReceivedResult received) {
        return new TestResultAnswer(received.id(), received.outcome(), received.state());
    }
}
