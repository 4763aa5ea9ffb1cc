package org.cordon.control.drift;

import org.jspecify.annotations.Nullable;

/**
 * One person or thing for which the records do not agree.
 *
 * @param difference what differs, with both sides
 * @param owner the unit that has to put it right; empty where no unit holds the person
 */
public record DriftFinding(
        String number, String difference, @Nullable String owner) {}
