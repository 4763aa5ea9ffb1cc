package org.cordon.oracle;

import org.cordon.testing.Walker;

/** Somebody in home quarantine, and how the laboratory names them. */
record Quarantined(Walker walker, long personId, String sourceId) {}
