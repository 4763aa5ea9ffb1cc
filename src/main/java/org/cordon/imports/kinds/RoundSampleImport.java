package org.cordon.imports.kinds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.cordon.imports.Reason;
import org.cordon.imports.RegisterKind;
import org.cordon.imports.RegisterPreview;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.imports.reading.Mapping;
import org.cordon.platform.errors.Refused;
import org.cordon.rounds.SampleReading;
import org.cordon.rounds.SampleReading.ForRounds;
import org.cordon.rounds.SampleStage;
import org.cordon.rounds.SampleStage.ClosedLine;
import org.cordon.rounds.SentSample;
import org.cordon.rounds.StagedSample;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kind {@code round-samples}: who was sampled in a test round, one person a row. */
@Component
class RoundSampleImport implements RegisterKind<StagedSample> {

    private static final String ROUND = "round";
    private static final String SAMPLED_AT = "sampledAt";
    private static final String SAMPLE_NUMBER = "sampleNumber";
    private static final String DOCUMENT_NUMBER = "documentNumber";
    private static final int LONGEST_NUMBER = 60;

    private final SampleReading reading;
    private final SampleStage stage;
    private final Clock clock;

    RoundSampleImport(SampleReading reading, SampleStage stage, Clock clock) {
        this.reading = reading;
        this.stage = stage;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "round-samples";
    }

    @Override
    public Fields fields() {
        return Fields.named(List.of(ROUND, "documentType", DOCUMENT_NUMBER, SAMPLED_AT, SAMPLE_NUMBER))
                .needingAnyOf(ROUND)
                .needingAnyOf(DOCUMENT_NUMBER)
                .needingAnyOf(SAMPLED_AT)
                .oftenOne(ROUND, SAMPLED_AT);
    }

    /** Nothing: any mapping can be of such a file. */
    @Override
    public void check(Mapping mapping) {}

    @Override
    public LineReader<StagedSample> reader(Mapping mapping) {
        ForRounds rounds = reading.now();
        return new LineReader<>() {

            @Override
            public StagedSample read(long line, MappedRow row) {
                return new StagedSample(line, rounds.read(round(row), sample(row)));
            }

            @Override
            public @Nullable StagedSample refused(long line, MappedRow row) {
                return null;
            }
        };
    }

    @Override
    public boolean holds(UUID importId) {
        return stage.holds(importId);
    }

    @Override
    public boolean begin(UUID importId, Predicate<UUID> worked) {
        stage.end(importId);
        return true;
    }

    @Override
    public void gather(UUID importId, List<StagedSample> lines) {
        stage.add(importId, lines);
    }

    @Override
    public RegisterPreview compare(UUID importId, Mapping mapping, long refused) {
        SampleStage.Preview preview = stage.compare(importId);
        return new RegisterPreview(
                preview.known(),
                preview.added(),
                0,
                preview.known(),
                0,
                preview.duplicate(),
                preview.closed(),
                0,
                false);
    }

    /** Those of rounds that were closed since they were read. */
    @Override
    public List<LateRefusal> contradicting(UUID importId, long afterLine, int limit) {
        return stage.closed(importId, afterLine, limit).stream()
                .map(RoundSampleImport::refusal)
                .toList();
    }

    @Override
    public void write(UUID importId, Mapping mapping, RegisterPreview preview, LongConsumer progress) {
        stage.write(importId, preview.added());
        progress.accept(preview.added() + preview.unchanged() + preview.duplicate() + preview.contradicting());
    }

    /** Nothing: the rounds ask for their turn when the file is written. */
    @Override
    public void follow() {}

    @Override
    public List<UUID> gathered() {
        return stage.gathered();
    }

    @Override
    public void end(UUID importId) {
        stage.end(importId);
    }

    private static LateRefusal refusal(ClosedLine closed) {
        return new LateRefusal(
                closed.line(),
                new Reason(
                        "round.closed",
                        closed.line(),
                        "The round " + closed.round() + " is closed",
                        List.of(String.valueOf(closed.round()))));
    }

    private static long round(MappedRow row) {
        String word = row.required(ROUND);
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw new Refused("import.row.number", "The round \"" + word + "\" is no number", ROUND, word);
        }
    }

    private SentSample sample(MappedRow row) {
        row.required(DOCUMENT_NUMBER);
        row.required(SAMPLED_AT);
        Instant sampledAt = row.moment(SAMPLED_AT, clock);
        return new SentSample(
                PersonColumns.documentType(row),
                row.number(DOCUMENT_NUMBER),
                Objects.requireNonNull(sampledAt),
                row.text(SAMPLE_NUMBER, LONGEST_NUMBER));
    }
}
