package org.cordon.sites;

import java.time.Clock;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.ReleaseGate;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two signatures that end a stay: the site proposes, the CDC or headquarters orders. Both are refused while anything
 * blocks the release.
 */
@Service
@Transactional
public class Release {

    private final Stays stays;
    private final KeyPersonDirectory keyPersons;
    private final ReleaseGate gate;
    private final Departure departure;
    private final Clock clock;

    Release(Stays stays, KeyPersonDirectory keyPersons, ReleaseGate gate, Departure departure, Clock clock) {
        this.stays = stays;
        this.keyPersons = keyPersons;
        this.gate = gate;
        this.departure = departure;
        this.clock = clock;
    }

    /** Checks a proposal: nothing blocks it and no symptoms; or that something speaks for waiting. */
    public void assess(String number, ReleaseAssessment assessment) {
        if (!assessment.release()) {
            gate.requireReasonToWait(number, keyPersons.require(number).period(), assessment.symptomsSeen());
            return;
        }
        requireOpen(number);
        if (!assessment.noSymptoms()) {
            throw new Refused(
                    "release.notClear", "%s cannot be released: symptoms must be absent".formatted(number), number);
        }
    }

    /** Ends the stay by a numbered order. */
    public void sign(String number, String orderNumber) {
        requireOpen(number);
        Stay stay = stays.requireOpen(number);
        stay.release(orderNumber, clock);
        stays.saveAndFlush(stay);
        departure.leave(stay);
    }

    private void requireOpen(String number) {
        gate.requireOpen(number, keyPersons.require(number).period());
    }
}
