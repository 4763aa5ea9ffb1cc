package org.cordon.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that Cordon speaks. To add one, see docs/guides/languages.md. */
public final class Languages {

    /** What a browser gets that asks for a language we do not have. */
    public static final Locale FALLBACK = Locale.CHINESE;

    public static final List<Locale> SUPPORTED = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** The supported language of that tag ("zh", "en"), if there is one. */
    public static Optional<Locale> byTag(String tag) {
        return SUPPORTED.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst();
    }
}
