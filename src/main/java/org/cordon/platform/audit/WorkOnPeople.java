package org.cordon.platform.audit;

import java.util.Collection;
import java.util.Set;

/** Tells whether readers had work with people; answered by who knows the tasks. */
public interface WorkOnPeople {

    /**
     * Those of the looks, of one day, at people about whom a task was open at that moment that was the reader's, or one that
     * their role in their unit may do.
     */
    Set<ClearLook> withTask(Collection<ClearLook> looks);
}
