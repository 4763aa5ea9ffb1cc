package org.cordon.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleRowTests {

    private static final String BOTH =
            "Seven days [S] https://example.org/a, then three https://example.org/b.html; more.\n中文：七天，之后三天。";

    @Test
    void speaksTheReadersLanguageAndKeepsTheAddresses() {
        assertThat(row(BOTH).sourceIn(Locale.ENGLISH))
                .isEqualTo("Seven days [S] https://example.org/a, then three https://example.org/b.html; more.");
        assertThat(row(BOTH).sourceIn(Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("七天，之后三天。 https://example.org/a https://example.org/b.html");
    }

    @Test
    void saysWhatItHasWhereAModellerWroteOneLanguage() {
        assertThat(row("Order 7 of the district").sourceIn(Locale.CHINESE)).isEqualTo("Order 7 of the district");
        assertThat(row("").sourceIn(Locale.CHINESE)).isEmpty();
    }

    private static RuleRow row(String source) {
        return new RuleRow("LocalOverride", 1, "DecisionRule_Seven", source);
    }
}
