package org.cordon.control;

import org.cordon.persons.PersonDirectory;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the town found out while it looked for a person. */
@Service
public class VerificationRecording {

    private static final String FOUND = "found";
    private static final String OTHER_TOWN = "otherTown";

    private final KeyPersonDirectory keyPersons;
    private final PersonDirectory persons;
    private final Rerouting rerouting;
    private final KeyPersonMeasures measures;

    VerificationRecording(
            KeyPersonDirectory keyPersons, PersonDirectory persons, Rerouting rerouting, KeyPersonMeasures measures) {
        this.keyPersons = keyPersons;
        this.persons = persons;
        this.rerouting = rerouting;
        this.measures = measures;
    }

    /**
     * Checks the findings and corrects the person's record by them.
     *
     * @throws Refused {@code verification.identityUnchecked}, {@code verification.townMissing}
     */
    @Transactional
    public void record(String number, VerificationFindings findings) {
        requireComplete(number, findings);
        correct(keyPersons.require(number).personId(), findings);
        if (findings.specialNeed() != null) {
            measures.needs(number, findings.specialNeed());
        }
        if (OTHER_TOWN.equals(findings.outcome())) {
            rerouting.toTown(number, String.valueOf(findings.targetTown()));
        }
    }

    private static void requireComplete(String number, VerificationFindings findings) {
        if (FOUND.equals(findings.outcome()) && !findings.identityChecked()) {
            throw new Refused(
                    "verification.identityUnchecked",
                    "%s counts as found only when the identity has been checked".formatted(number),
                    number);
        }
        if (OTHER_TOWN.equals(findings.outcome()) && findings.targetTown() == null) {
            throw new Refused(
                    "verification.townMissing", "Choose the town that %s belongs to".formatted(number), number);
        }
    }

    private void correct(long personId, VerificationFindings findings) {
        if (findings.correctedPhone() != null) {
            persons.correctPhone(personId, findings.correctedPhone());
        }
        if (findings.address() != null) {
            persons.correctAddress(personId, findings.address());
        }
    }
}
