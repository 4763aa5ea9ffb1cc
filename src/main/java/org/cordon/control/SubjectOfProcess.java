package org.cordon.control;

import java.util.Optional;

/** Tells whom a process is about that is not a person's own. */
public interface SubjectOfProcess {

    /** The number of the key person or case behind the number of such a process. */
    Optional<String> numberOf(String processNumber);
}
