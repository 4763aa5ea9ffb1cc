package org.cordon.control;

import java.util.Optional;

/** Reads positions from the engine's own state. */
public interface EnginePositions {

    /** The position of the person's or case's process, running or ended; empty if there never was one. */
    Optional<EnginePosition> of(String number);
}
