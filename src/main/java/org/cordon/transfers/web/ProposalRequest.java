package org.cordon.transfers.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom to plan for; everybody who waits, if nobody is named. */
record ProposalRequest(@Nullable @Size(max = 1000) List<@NotNull @Size(max = 20) String> people) {}
