package org.cordon.simulation;

import java.util.Map;

/** What a department writes into its forms; no answer leaves the task for later. */
interface Answering {

    Map<String, Object> LATER = Map.of();

    boolean knows(String key);

    Map<String, Object> answer(Errand errand);

    /** The product has taken the answers. */
    default void done(Errand errand, Map<String, Object> answers) {}
}
