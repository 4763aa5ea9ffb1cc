package org.cordon.control.search;

import org.cordon.control.HospitalStays;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.merging.FoundIdentity;
import org.cordon.persons.PersonDirectory;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down what the town found out while it looked for a person. */
@Service
public class VerificationRecording {

    private static final String FOUND = "found";
    private static final String OTHER_TOWN = "otherTown";
    private static final String IN_HOSPITAL = "inHospital";
    private static final String NO_ANSWER = "noAnswer";
    private static final String REFUSED = "refused";

    private final KeyPersonDirectory keyPersons;
    private final PersonDirectory persons;
    private final Rerouting rerouting;
    private final KeyPersonMeasures measures;
    private final SearchAttempts attempts;
    private final SearchRules rules;
    private final HospitalStays stays;
    private final FoundIdentity identities;

    VerificationRecording(
            KeyPersonDirectory keyPersons,
            PersonDirectory persons,
            Rerouting rerouting,
            KeyPersonMeasures measures,
            SearchAttempts attempts,
            SearchRules rules,
            HospitalStays stays,
            FoundIdentity identities) {
        this.keyPersons = keyPersons;
        this.persons = persons;
        this.rerouting = rerouting;
        this.measures = measures;
        this.attempts = attempts;
        this.rules = rules;
        this.stays = stays;
        this.identities = identities;
    }

    /**
     * Checks the findings, corrects the person's record by them and keeps the attempt.
     *
     * @return whether the town calls again: nobody answered, and the rules ask for more calls
     * @throws Refused {@code verification.identityUnchecked}, {@code verification.townMissing},
     *     {@code verification.hospitalMissing}, {@code verification.noticeMissing}
     */
    @Transactional
    public boolean record(VerificationAttempt attempt, VerificationFindings findings) {
        String number = attempt.number();
        requireComplete(attempt, findings);
        attempts.add(attempt, findings.outcome());
        correct(number, keyPersons.require(number).personId(), findings);
        if (findings.specialNeed() != null) {
            measures.needs(number, findings.specialNeed());
        }
        if (OTHER_TOWN.equals(findings.outcome())) {
            rerouting.toTown(number, String.valueOf(findings.targetTown()));
        }
        if (IN_HOSPITAL.equals(findings.outcome())) {
            stays.report(number, String.valueOf(findings.hospital()));
        }
        return NO_ANSWER.equals(findings.outcome()) && isCalledAgain(attempt);
    }

    private boolean isCalledAgain(VerificationAttempt attempt) {
        String edition = keyPersons.require(attempt.number()).edition();
        return attempts.calls(attempt.search(), NO_ANSWER) < rules.calls(edition);
    }

    private static void requireComplete(VerificationAttempt attempt, VerificationFindings findings) {
        String number = attempt.number();
        String outcome = findings.outcome();
        if (FOUND.equals(outcome) && !findings.identityChecked()) {
            throw new Refused(
                    "verification.identityUnchecked",
                    "%s counts as found only when the identity has been checked".formatted(number),
                    number);
        }
        if (OTHER_TOWN.equals(outcome) && findings.targetTown() == null) {
            throw new Refused(
                    "verification.townMissing", "Choose the town that %s belongs to".formatted(number), number);
        }
        if (IN_HOSPITAL.equals(outcome) && findings.hospital() == null) {
            throw new Refused(
                    "verification.hospitalMissing", "Choose the hospital that %s is in".formatted(number), number);
        }
        if (attempt.step() == SearchStep.EXPLANATION && REFUSED.equals(outcome) && findings.noticeNumber() == null) {
            throw new Refused(
                    "verification.noticeMissing",
                    "%s refuses: serve the order in writing and enter the number of the notice".formatted(number),
                    number);
        }
    }

    private void correct(String number, long personId, VerificationFindings findings) {
        if (findings.identity() != null) {
            identities.correct(number, personId, findings.identity());
        }
        if (findings.correctedPhone() != null) {
            persons.correctPhone(personId, findings.correctedPhone());
        }
        if (findings.address() != null) {
            persons.correctAddress(personId, findings.address());
        }
    }
}
