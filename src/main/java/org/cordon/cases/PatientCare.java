package org.cordon.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.cordon.cases.CaseRules.DischargeRule;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The designated hospital's steps: admit, diagnose, and end the treatment by discharge or death. */
@Service
@Transactional
public class PatientCare {

    private final PositiveCases cases;
    private final Treatments treatments;
    private final CaseRules rules;
    private final Clock clock;

    PatientCare(PositiveCases cases, Treatments treatments, CaseRules rules, Clock clock) {
        this.cases = cases;
        this.treatments = treatments;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes the patient in, once somebody has checked that it is the right person. */
    public void admit(String number, boolean identityChecked, String ward) {
        if (!identityChecked) {
            throw new Refused("case.identityNotChecked", "Check the patient's identity before you admit them");
        }
        treatments.save(new Treatment(cases.require(number).id(), ward, clock));
    }

    public void diagnose(String number, ClinicalType type) {
        cases.require(number).diagnose(type);
    }

    /** Ends the treatment; a patient goes home when the tests are passed and the days without fever are complete. */
    public void end(String number, TreatmentEnd end) {
        PositiveCase patient = cases.require(number);
        Treatment treatment = treatment(patient);
        Instant at = end.endedAt() == null ? clock.instant() : past(treatment, end.endedAt());
        if (end.died()) {
            treatment.endByDeath(at);
        } else {
            refuseEarly(end);
            treatment.discharge(at);
            patient.monitorUntil(day(at).plusDays(rules.discharge().monitoringDays()));
        }
    }

    private void refuseEarly(TreatmentEnd end) {
        DischargeRule rule = rules.discharge();
        if (!end.testsPassed()) {
            throw new Refused("case.testsNotPassed", "A patient goes home only after the discharge tests are passed");
        }
        if (end.feverFreeDays() < rule.feverFreeDays()) {
            throw new Refused(
                    "case.feverTooRecent",
                    "A patient goes home after %d days without fever, not after %d"
                            .formatted(rule.feverFreeDays(), end.feverFreeDays()),
                    rule.feverFreeDays(),
                    end.feverFreeDays());
        }
    }

    private Treatment treatment(PositiveCase patient) {
        String number = patient.number();
        return treatments
                .findById(patient.id())
                .orElseThrow(() -> new Refused(
                        "case.notAdmitted", "The patient of case %s was not admitted".formatted(number), number));
    }

    private Instant past(Treatment treatment, Instant end) {
        if (end.isAfter(clock.instant())) {
            throw new Refused("case.future", "dischargedAt lies in the future", "dischargedAt");
        }
        if (day(end).isBefore(day(treatment.admittedAt()))) {
            throw new Refused("case.endBeforeAdmission", "The treatment cannot end before the day of admission");
        }
        return end;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
