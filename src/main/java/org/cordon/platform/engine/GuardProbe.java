package org.cordon.platform.engine;

import org.camunda.bpm.engine.ProcessEngine;

/** Tries a harmless form of something that must not work. */
public interface GuardProbe {

    /** What is tried, in words for the log. */
    String attempt();

    /** Whether the engine refused; cleans up behind itself if it did not. */
    boolean isRefused(ProcessEngine engine);
}
