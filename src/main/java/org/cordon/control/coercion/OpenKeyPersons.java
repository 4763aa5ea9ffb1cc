package org.cordon.control.coercion;

import java.util.Optional;
import java.util.Set;
import org.cordon.control.KeyPerson;
import org.cordon.control.KeyPersonDirectory;
import org.cordon.control.ReleaseBlocker;
import org.cordon.control.ReleaseGate;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.Refused;
import org.springframework.stereotype.Component;

/** The people whom a change may affect: under control, and not suspected of being positive where it would let them go. */
@Component
class OpenKeyPersons {

    private static final Set<String> SUSPICIONS =
            Set.of("resultPositive", "resultIndeterminate", "poolPositive", "roomSamplePositive");

    private final KeyPersonDirectory keyPersons;
    private final ReleaseGate gate;

    OpenKeyPersons(KeyPersonDirectory keyPersons, ReleaseGate gate) {
        this.keyPersons = keyPersons;
        this.gate = gate;
    }

    /**
     * The key person with this number, if under control.
     *
     * @throws Conflict {@code coerciveChange.personEnded}
     */
    KeyPerson require(String number) {
        KeyPerson person = keyPersons.require(number);
        if (!person.isOpen()) {
            throw new Conflict("coerciveChange.personEnded", "%s is no longer under control".formatted(number), number);
        }
        return person;
    }

    /** The key person with this number, if a case has ended their control. */
    Optional<KeyPerson> converted(String number) {
        return Optional.of(keyPersons.require(number)).filter(KeyPerson::isConverted);
    }

    /** Nobody lets go whoever may be positive, however many sign it. */
    void requireNoSuspicion(KeyPerson person) {
        gate.blockers(person.number(), person.period()).stream()
                .filter(blocker -> SUSPICIONS.contains(blocker.code()))
                .findFirst()
                .ifPresent(blocker -> refuse(person.number(), blocker));
    }

    private static void refuse(String number, ReleaseBlocker blocker) {
        throw new Refused(
                "coerciveChange.suspicion",
                "%s has a positive or unclear sample (%s): that is never waived".formatted(number, blocker.code()),
                number);
    }
}
