package org.cordon.pushes;

import java.util.Locale;

/** An answer that whoever visited may give, as staff read it. */
public record PushAnswer(String code, String zh, String en, AfterAnswer then) {

    /** The name in the reader's language. */
    public String name(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }
}
