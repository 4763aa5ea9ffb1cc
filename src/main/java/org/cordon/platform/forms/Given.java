package org.cordon.platform.forms;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells an answer from an empty field. */
public final class Given {

    private Given() {}

    /** The answer, text without the blanks around it; empty for blank text, an unticked box and an empty list. */
    public static Optional<Object> of(@Nullable Object typed) {
        if (typed instanceof String text) {
            return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
        }
        if (typed instanceof Collection<?> list && list.isEmpty()) {
            return Optional.empty();
        }
        return Boolean.FALSE.equals(typed) ? Optional.empty() : Optional.ofNullable(typed);
    }
}
