package org.cordon.platform.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a form: it has fields and words, and nothing that a browser would run or load. */
final class FormFindings {

    private static final Set<String> KINDS = Set.of(
            "default",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "select",
            "radio",
            "checkbox",
            "checklist",
            "taglist",
            "group",
            "dynamiclist",
            "table",
            "text",
            "separator",
            "spacer");
    private static final Pattern MARKUP =
            Pattern.compile("(?is)<\\s*/?[a-z!]|!\\[|javascript:|data:\\S|data:(?=.*[\\[{<=])|[\\[{<=].*data:");

    /** What decides whether a field is shown or may be filled in, and is shown to nobody itself. */
    private static final Set<String> CONDITIONS = Set.of("hide", "readonly");

    private static final Pattern LESS_THAN = Pattern.compile("(?<=[\\p{L}\\p{N}_)\\]\"])\\s*<(?![^<]*>)");

    List<Finding> in(JsonNode form) {
        List<Finding> found = new ArrayList<>();
        if (form.path("id").asText().isBlank() || !form.path("components").isArray()) {
            found.add(Finding.of("-", "unreadable"));
        }
        component(form, found);
        return found;
    }

    private static void component(JsonNode component, List<Finding> found) {
        String place = component.path("key").asText(component.path("id").asText("-"));
        String kind = component.path("type").asText();
        if (!KINDS.contains(kind)) {
            found.add(Finding.of(place, "kind", kind));
        }
        if (component.properties().stream()
                .filter(property -> !"components".equals(property.getKey()))
                .anyMatch(property -> hasMarkup(property.getKey(), property.getValue()))) {
            found.add(Finding.of(place, "markup"));
        }
        component.path("components").forEach(child -> component(child, found));
    }

    private static boolean hasMarkup(String name, JsonNode value) {
        if (value.isTextual()) {
            return MARKUP.matcher(text(name, value.asText())).find();
        }
        boolean inside =
                value.properties().stream().anyMatch(property -> hasMarkup(property.getKey(), property.getValue()));
        return inside || (value.isArray() && value.valueStream().anyMatch(item -> hasMarkup("", item)));
    }

    /** A condition compares, and is without its comparisons what it is. */
    private static String text(String name, String value) {
        return CONDITIONS.contains(name) && value.strip().startsWith("=")
                ? LESS_THAN.matcher(value).replaceAll("")
                : value;
    }
}
