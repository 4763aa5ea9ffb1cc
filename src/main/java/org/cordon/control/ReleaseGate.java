package org.cordon.control;

import java.util.List;
import org.springframework.stereotype.Service;

/** Says what still blocks a release: every condition is asked, and all that block are named. */
@Service
public class ReleaseGate {

    private final KeyPersonDirectory keyPersons;
    private final List<ReleaseCheck> checks;

    ReleaseGate(KeyPersonDirectory keyPersons, List<ReleaseCheck> checks) {
        this.keyPersons = keyPersons;
        this.checks = checks;
    }

    /**
     * What blocks the end of the period now; empty when a release may be proposed and signed.
     *
     * @throws org.cordon.platform.errors.NotFound {@code keyPerson.unknown}
     */
    public List<ReleaseBlocker> blockers(String number, ReleasePeriod period) {
        KeyPerson person = keyPersons.require(number);
        return checks.stream()
                .flatMap(check -> check.blockers(person, period).stream())
                .toList();
    }
}
