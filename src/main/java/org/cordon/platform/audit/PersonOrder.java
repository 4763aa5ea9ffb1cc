package org.cordon.platform.audit;

import java.util.Comparator;

/** Orders opaque numbers: short before long, so that 9 comes before 10. */
final class PersonOrder {

    static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private PersonOrder() {}
}
