package org.cordon.control.tests;

import java.time.Instant;
import java.util.Optional;
import org.cordon.control.KeyPerson;

/** Asks for a test beyond the plan, such as after a positive sample of the room; modules above implement it. */
public interface TestOrders {

    /** The moment after which a negative sample of the person must lie; empty where the plan is enough. */
    Optional<Instant> testAfter(KeyPerson person);

    /** Whether it may still ask for one; the plan stays open until it cannot, so that nobody is sampled days too late. */
    boolean mayAsk(KeyPerson person);
}
