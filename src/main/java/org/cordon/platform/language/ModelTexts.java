package org.cordon.platform.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of processes, tasks and forms by key (i18n/models.properties, i18n/webapps.properties). What has no key stays as the modeller wrote
 * it.
 */
@Component
public class ModelTexts {

    private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

    ModelTexts() {
        this("i18n/models", "i18n/webapps");
    }

    ModelTexts(String... names) {
        bundles.setBasenames(names);
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundles.setFallbackToSystemLocale(false);
    }

    Optional<String> processName(String process, Locale language) {
        return find(process + ".name", language);
    }

    public Optional<String> elementName(String process, String element, Locale language) {
        return find(process + "." + element + ".name", language);
    }

    public Optional<String> elementHelp(String process, String element, Locale language) {
        return find(process + "." + element + ".help", language);
    }

    /** @param part the name of the field's attribute, such as {@code label}, or {@code option.<value>} */
    Optional<String> formText(String form, String field, String part, Locale language) {
        return find("form." + form + "." + field + "." + part, language);
    }

    Optional<String> filterName(String filter, Locale language) {
        return find("filter." + filter + ".name", language);
    }

    private Optional<String> find(String key, Locale language) {
        return Optional.ofNullable(bundles.getMessage(key, null, null, language));
    }
}
