package org.cordon.units;

import java.util.Map;
import java.util.Optional;

/** Says which unit owns a process that nobody calls, from the server's own records and never from what a caller claims. */
public interface RootPlacement {

    /** The code of the unit; empty where the process belongs to the whole district. */
    Optional<String> unitOf(String process, Map<String, Object> variables);
}
