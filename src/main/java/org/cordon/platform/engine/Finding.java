package org.cordon.platform.engine;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong at one place of a model, a rule table or a form.
 *
 * @param place the id of the element or field
 * @param code the sentence in the texts of findings
 * @param about what the sentence is about
 */
public record Finding(String place, String code, List<String> about) {

    static Finding of(String place, String code, String... about) {
        return new Finding(place, code, List.of(about));
    }

    /** The sentence without its subject, which is the place. */
    public String text(Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "i18n/findings",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(code), language).format(about.toArray());
    }

    /** In English, as programs are told. */
    @Override
    public String toString() {
        return place + " " + text(Locale.ENGLISH);
    }
}
