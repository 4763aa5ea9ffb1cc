package org.cordon.board.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cordon.board.RevealReason;
import org.jspecify.annotations.Nullable;

/** Why the caller needs the identity in clear text. */
record RevealRequest(
        @NotNull RevealReason reason,
        @Nullable @Size(max = 200) String note) {}
