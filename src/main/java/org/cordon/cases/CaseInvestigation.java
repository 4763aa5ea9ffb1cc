package org.cordon.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The CDC's three steps on a case: report within 2 hours, core facts within 4, conclusion with contacts within 24. */
@Service
@Transactional
public class CaseInvestigation {

    private final PositiveCases cases;
    private final Investigations investigations;
    private final ContactTracing tracing;
    private final Clock clock;

    CaseInvestigation(PositiveCases cases, Investigations investigations, ContactTracing tracing, Clock clock) {
        this.cases = cases;
        this.investigations = investigations;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** Records the card of the national direct report; without a time it counts as reported now. */
    public void report(String number, String reportCardNumber, @Nullable Instant reportedAt) {
        Instant reported = Optional.ofNullable(reportedAt).orElseGet(clock::instant);
        refuseFuture("reportedAt", reported.isAfter(clock.instant()));
        investigations.save(new Investigation(cases.require(number).id(), reportCardNumber, reported));
    }

    /** Records where the patient was and who is most urgent, and the onset if the patient has symptoms. */
    public void collectCoreFacts(String number, CoreFacts facts) {
        PositiveCase subject = cases.require(number);
        facts.onset().ifPresent(onset -> {
            refuseFuture("onsetDate", onset.isAfter(LocalDate.now(clock)));
            subject.establishOnset(onset);
        });
        of(subject).collect(facts.lastSeenPlaces(), facts.urgentContacts(), clock);
    }

    /** Concludes the investigation and lists the contacts; one bad row refuses all of them. */
    public void conclude(String number, @Nullable String summary, List<TracedContact> contacts) {
        PositiveCase subject = cases.require(number);
        tracing.list(subject.summary(), contacts);
        of(subject).conclude(summary, clock);
    }

    private Investigation of(PositiveCase subject) {
        return investigations
                .findById(subject.id())
                .orElseThrow(() -> new Refused(
                        "case.notReported",
                        "Case %s was not reported yet".formatted(subject.number()),
                        subject.number()));
    }

    private static void refuseFuture(String field, boolean future) {
        if (future) {
            throw new Refused("case.future", "%s lies in the future".formatted(field), field);
        }
    }
}
