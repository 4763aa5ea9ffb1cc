package org.cordon.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cordon.units.SampleStaff;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;

class SampleWelcomeTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8099");

    @Test
    void tellsAddressUsersAndWhatToTryFirst() {
        assertThat(welcome().text(Locale.ENGLISH))
                .contains("http://127.0.0.1:8099", SampleStaff.PASSWORD, "Try first: sign in as cdc")
                .contains(SampleStaff.USER_IDS);
    }

    @Test
    void speaksChineseOnAChineseMachine() {
        assertThat(welcome().text(Locale.SIMPLIFIED_CHINESE))
                .contains("http://127.0.0.1:8099", "先试一试")
                .contains(SampleStaff.USER_IDS);
    }

    private SampleWelcome welcome() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("i18n/board");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new SampleWelcome(messages, environment, "127.0.0.1");
    }
}
