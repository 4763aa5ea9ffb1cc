package org.cordon.pushes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cordon.control.KeyPersonCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The kinds of lists, {@code cordon.pushes.kinds.*}, as they were written; {@link PushKinds} checks them. */
@ConfigurationProperties("cordon.pushes")
record PushSettings(@DefaultValue Map<String, Kind> kinds) {

    /** See {@link PushKind}. */
    record Kind(
            @Nullable String zh,
            @Nullable String en,
            @Nullable Duration due,
            @DefaultValue("3") int visits,
            @Nullable KeyPersonCategory category,
            @DefaultValue List<Duration> unclaimed,
            @DefaultValue List<Duration> late,
            @DefaultValue Map<String, Answer> answers) {}

    /** See {@link PushAnswer}. */
    record Answer(
            @Nullable String zh,
            @Nullable String en,
            @DefaultValue("DONE") AfterAnswer then) {}
}
