package org.cordon.platform.crypto;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a subject, in an entity: sealed under that subject's key on its way to the database.
 *
 * @param subject one of our numbers
 */
@Immutable
public record PersonalText(String subject, String text) {

    public static @Nullable PersonalText of(String subject, @Nullable String text) {
        return text == null ? null : new PersonalText(subject, text);
    }

    /** Never shows the text. */
    @Override
    public String toString() {
        return "PersonalText[" + subject + "]";
    }
}
