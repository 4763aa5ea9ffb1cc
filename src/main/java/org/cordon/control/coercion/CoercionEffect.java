package org.cordon.control.coercion;

import java.util.List;
import java.util.Set;

/** What the changes of some kinds do; each kind has one. */
interface CoercionEffect {

    Set<CoercionKind> kinds();

    /**
     * What the change would mean now; it changes nothing.
     *
     * @param row whom or what it is about; what it says of before and after does not count
     * @throws org.cordon.platform.errors.DomainException if it is not possible for this one, now or at all
     */
    AffectedSubject preview(CoerciveChange change, AffectedSubject row);

    /** Takes what has to be held before the people themselves, so that everybody takes it in the same order. */
    default void hold(List<AffectedSubject> rows) {}

    /** Does it; called once, by the word of the second person. */
    void apply(CoerciveChange change, AffectedSubject row);
}
