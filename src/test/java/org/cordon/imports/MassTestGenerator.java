package org.cordon.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;

/**
 * Writes the results of a mass test of a district: tubes of ten, two in ten thousand people positive. Of a thousand
 * people two are registered, and of these one in a hundred is positive. The same size gives the same file.
 */
final class MassTestGenerator {

    static final String HEADINGS = "laboratory,sampleNumber,tubeNumber,poolSize,sampledAt,reportedAt,result,method,"
            + "name,documentNumber,phone";

    private static final int POOL = 10;
    private static final int REGISTERED_EVERY = 500;
    private static final int POSITIVE_EVERY = 5000;
    private static final int POSITIVE_AMONG_REGISTERED = 50_000;

    private MassTestGenerator() {}

    /** Registers everybody of a file of this size whom we know. */
    static int register(PersonRegistration registration, int people) {
        int registered = 0;
        for (int person = 0; person < people; person += REGISTERED_EVERY, registered++) {
            registration.register(PersonDetails.builder()
                    .source("benchmark")
                    .sourceId("P" + person)
                    .name("王" + person)
                    .documentNumber(RegisterGenerator.idNumber(person))
                    .build());
        }
        return registered;
    }

    /** @param round tells two files about the same people apart */
    static Path write(Path file, int people, String round) {
        Random random = new Random(people);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS + "\n");
            for (int person = 0; person < people; person++) {
                out.write(line(person, round, random));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(int person, String round, Random random) {
        boolean positive = person % POSITIVE_EVERY == 7 || person % POSITIVE_AMONG_REGISTERED == 0;
        return "Jimo Lab,%s%09d,%sT%08d,%d,2022-09-05T08:%02d:00+08:00,2022-09-05T20:00:00+08:00,%s,RT-PCR,王%d,%s,1%d%d\n"
                .formatted(
                        round,
                        person,
                        round,
                        person / POOL,
                        POOL,
                        person % 60,
                        positive ? "positive" : "negative",
                        person,
                        RegisterGenerator.idNumber(person),
                        35 + random.nextInt(5),
                        10_000_000 + random.nextInt(89_999_999));
    }
}
