package org.cordon.laboratory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cordon.laboratory.ReceivedResult.Outcome;
import org.cordon.laboratory.ResultBatches.Reply;
import org.cordon.platform.web.Problems;

/** What became of many reports; says nothing about anybody. */
@Schema(description = "received = created + corrected + unchanged + superseded + the rejected")
record TestResultsAnswer(
        int received, long created, long corrected, long unchanged, long superseded, List<Rejected> rejected) {

    /** A report that was not received. */
    record Rejected(
            @Schema(description = "Its place among those sent, from 0")
            int index,

            String code,
            String message) {}

    static TestResultsAnswer of(List<Reply> replies, Problems problems, Locale locale) {
        return new TestResultsAnswer(
                replies.size(),
                count(replies, Outcome.CREATED),
                count(replies, Outcome.CORRECTED),
                count(replies, Outcome.UNCHANGED),
                count(replies, Outcome.SUPERSEDED),
                replies.stream()
                        .flatMap(reply -> Stream.ofNullable(reply.refusal())
                                .map(refusal -> new Rejected(
                                        reply.index(), refusal.code(), problems.translated(refusal, locale))))
                        .toList());
    }

    private static long count(List<Reply> replies, Outcome outcome) {
        return replies.stream().filter(reply -> reply.outcome() == outcome).count();
    }
}
