package org.cordon.laboratory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonIdentification;
import org.cordon.persons.ToldPerson;
import org.cordon.platform.crypto.Vault;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a report into the form in which it is stored and compared. */
@Component
class VersionReading {

    private final ResultCheck check;
    private final PersonIdentification identification;
    private final Vault vault;

    VersionReading(ResultCheck check, PersonIdentification identification, Vault vault) {
        this.check = check;
        this.identification = identification;
        this.vault = vault;
    }

    /** @throws Refused for the first thing in the report that cannot be true; the sentence never holds an identity */
    ReadReport read(TestReport report) {
        SampleKey key = check.key(report);
        Reading reading = check.reading(report);
        ToldPerson told = identification.told(report.person());
        PersonDetails identity = told.details();
        Set<String> clues = told.clues();
        refuseBoth(reading, identity, clues);
        String method = check.method(report);
        BigDecimal ctN = check.cycles("ctN", report.ctN());
        BigDecimal ctOrf = check.cycles("ctOrf", report.ctOrf());
        String fingerprint =
                mark("test-result", Arrays.asList(key, reading, method, ctN, ctOrf, everyPartOf(identity)));
        return new ReadReport(
                key, new Version(reading, method, ctN, ctOrf, identity, identityMark(clues), fingerprint, false), told);
    }

    /** What a correction says of a sample that is known. */
    Version version(TestReport report) {
        return read(report).version();
    }

    /**
     * The same from one member of staff, who reports what has happened.
     *
     * @throws Refused also {@code result.ahead}
     */
    ReadReport saidAlone(TestReport report) {
        ReadReport read = read(report);
        check.requireReported(read.version().reading());
        return new ReadReport(read.key(), read.version().said(true), read.told());
    }

    private static List<Object> everyPartOf(PersonDetails identity) {
        return Arrays.asList(
                identity.source(),
                identity.sourceId(),
                identity.name(),
                identity.sex(),
                identity.birthDate(),
                identity.age(),
                identity.documentType(),
                identity.documentNumber(),
                identity.phone(),
                identity.address(),
                identity.areaCode(),
                identity.note());
    }

    /** Names the person by what identifies them; how an address is written makes no difference. */
    private @Nullable String identityMark(Set<String> clues) {
        return clues.isEmpty() ? null : mark("test-result-identity", List.copyOf(clues));
    }

    private String mark(String purpose, List<?> parts) {
        String text = parts.stream().map(String::valueOf).collect(Collectors.joining("\u001F"));
        return HexFormat.of().formatHex(vault.blindIndex(purpose, text));
    }

    private static void refuseBoth(Reading reading, PersonDetails identity, Set<String> clues) {
        boolean names = identity.name() != null || !clues.isEmpty();
        if (reading.place() != null && names) {
            throw new Refused(
                    "result.place.and.person", "A sample is a person's or a place's; give one of the two, not both");
        }
    }
}
