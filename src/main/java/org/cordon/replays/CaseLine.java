package org.cordon.replays;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list of cases.
 *
 * @param sources who may have infected the patient, where the row says so
 * @param directed false: the sources are people whom the patient met
 */
public record CaseLine(
        String id, @Nullable LocalDate onset, @Nullable LocalDate confirmed, List<String> sources, boolean directed) {}
