package org.cordon.control;

import java.util.Optional;

/** The rule table of health codes, as deployed now. */
public interface HealthCodes {

    /** Empty where nobody here answers for the code, such as after somebody has moved out. */
    Optional<HealthCode> of(HealthCodeQuestion question);
}
