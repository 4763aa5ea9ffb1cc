package org.cordon.control.drift;

/** What has become of a comparison. */
public enum DriftRunState {
    RUNNING,
    DONE,
    STOPPED
}
