package org.cordon.laboratory;

import java.math.BigDecimal;
import java.time.Instant;
import org.cordon.persons.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory sends about a sample, as it was sent.
 *
 * @param tubeNumber the tube, where several people share one or it is numbered apart from the sample
 * @param poolSize how many people's swabs are in the tube; 1 where nothing is said
 * @param reportedAt when the laboratory made this report: of several about a sample, the last one holds
 * @param method free text, such as {@code RT-PCR}
 * @param ctN cycle threshold of the N gene, in cycles
 * @param ctOrf cycle threshold of the ORF1ab gene, in cycles
 * @param place where an environment sample was taken, such as {@code SITE-1/301}; null for a person's sample
 * @param person whatever the report says about who it is, possibly nothing
 */
public record TestReport(
        @Nullable String laboratory,
        @Nullable String sampleNumber,
        @Nullable String tubeNumber,
        @Nullable Integer poolSize,
        @Nullable Instant sampledAt,
        @Nullable Instant reportedAt,
        @Nullable String method,
        ReportedResult result,
        @Nullable BigDecimal ctN,
        @Nullable BigDecimal ctOrf,
        @Nullable String place,
        PersonDetails person) {

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "TestReport[laboratory=" + laboratory + ", sampleNumber=" + sampleNumber + "]";
    }
}
