package org.cordon.rounds.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.cordon.rounds.SampleIntake.Receipt;
import org.springframework.context.MessageSource;

/** What became of samples that were sent. */
record SamplesAnswer(
        int received,
        int accepted,

        @Schema(description = "Of people who have a sample of this round already, perhaps from among those sent")
        int alreadyKnown,

        List<Rejected> rejected) {

    /** A sample that was not taken. */
    record Rejected(
            @Schema(description = "Its place among those sent, from 0")
            int index,

            String code,
            String message) {}

    static SamplesAnswer of(Receipt receipt, MessageSource messages, Locale locale) {
        return new SamplesAnswer(
                receipt.received(),
                receipt.accepted(),
                receipt.alreadyKnown(),
                receipt.refused().stream()
                        .map(refused -> new Rejected(
                                refused.index(),
                                refused.reason().code(),
                                messages.getMessage(
                                        "problem." + refused.reason().code(),
                                        refused.reason().arguments(),
                                        locale)))
                        .toList());
    }
}
