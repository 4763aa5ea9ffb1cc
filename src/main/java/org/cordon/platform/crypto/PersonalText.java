package org.cordon.platform.crypto;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a subject, in an entity: sealed under that subject's key on its way to the database.
 *
 * @param subject one of our numbers
 * @param kept the sealed value in base64 where nobody can open it; it is written back as it was
 */
@Immutable
public record PersonalText(String subject, String text, String kept) {

    /** Stands for a text whose key is missing, in every language. */
    public static final String NOT_READABLE = "[?]";

    PersonalText(String subject, String text) {
        this(subject, text, "");
    }

    public static @Nullable PersonalText of(String subject, @Nullable String text) {
        return text == null ? null : new PersonalText(subject, text);
    }

    /** Never shows the text. */
    @Override
    public String toString() {
        return "PersonalText[" + subject + "]";
    }
}
