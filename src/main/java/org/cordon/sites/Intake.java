package org.cordon.sites;

import org.jspecify.annotations.Nullable;

/** What the site must know about a person in its care. */
public record Intake(
        @Nullable String illness,
        @Nullable String medicine,
        @Nullable String needs,
        @Nullable String valuables,
        boolean noticeServed) {}
