package org.cordon.laboratory;

import java.util.Optional;

/** Tells who bears a number of a module above, such as {@code KP-000001}; implemented there. */
public interface TestedPeople {

    Optional<Long> personOf(String number);
}
