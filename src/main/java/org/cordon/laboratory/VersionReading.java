package org.cordon.laboratory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.laboratory.TestResult.Reading;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonIdentification;
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

    SampleKey key(TestReport report) {
        return check.key(report);
    }

    /** @throws Refused for the first thing in the report that cannot be true; the sentence never holds an identity */
    Version version(TestReport report) {
        Reading reading = check.reading(report);
        PersonDetails identity = identification.normal(report.person());
        refuseBoth(reading, identity);
        String method = check.method(report);
        BigDecimal ctN = check.cycles("ctN", report.ctN());
        BigDecimal ctOrf = check.cycles("ctOrf", report.ctOrf());
        String fingerprint =
                mark("test-result", Arrays.asList(key(report), reading, method, ctN, ctOrf, everyPartOf(identity)));
        return new Version(reading, method, ctN, ctOrf, identity, identityMark(identity), fingerprint, false);
    }

    /**
     * The same from one member of staff, who reports what has happened.
     *
     * @throws Refused also {@code result.ahead}
     */
    Version saidAlone(TestReport report) {
        Version version = version(report);
        check.requireReported(version.reading());
        return version.said(true);
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
    private @Nullable String identityMark(PersonDetails identity) {
        return identification.clues(identity).isEmpty()
                ? null
                : mark("test-result-identity", List.copyOf(identification.clues(identity)));
    }

    private String mark(String purpose, List<?> parts) {
        String text = parts.stream().map(String::valueOf).collect(Collectors.joining("\u001F"));
        return HexFormat.of().formatHex(vault.blindIndex(purpose, text));
    }

    private void refuseBoth(Reading reading, PersonDetails identity) {
        boolean names =
                identity.name() != null || !identification.clues(identity).isEmpty();
        if (reading.place() != null && names) {
            throw new Refused(
                    "result.place.and.person", "A sample is a person's or a place's; give one of the two, not both");
        }
    }
}
