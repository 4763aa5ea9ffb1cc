package org.cordon.sites.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody moves to.
 *
 * @param sharesWith the number of somebody who belongs to them and has a bed there
 */
record MoveRequest(
        @NotBlank @Size(max = 20) String room,
        @Size(max = 20) @Nullable String sharesWith) {}
