package org.cordon.sites;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A room and since when somebody lives in it; {@code null} if it is free. */
public record RoomState(String room, @Nullable Instant occupiedSince) {}
