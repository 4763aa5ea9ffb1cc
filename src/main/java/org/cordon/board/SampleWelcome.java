package org.cordon.board;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordon.units.SampleStaff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever has just started a demo where it is, who may sign in and what to try first. */
@Component
@ConditionalOnProperty("cordon.sample-district")
class SampleWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(SampleWelcome.class);

    private final MessageSource messages;
    private final Environment environment;
    private final String host;

    SampleWelcome(MessageSource messages, Environment environment, @Value("${server.address:127.0.0.1}") String host) {
        this.messages = messages;
        this.environment = environment;
        this.host = host;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        LOG.info("\n\n{}\n", text(Locale.getDefault()));
    }

    String text(Locale language) {
        String address = "http://" + host + ":" + environment.getProperty("local.server.port", "8080");
        return messages.getMessage(
                "welcome",
                new Object[] {address, SampleStaff.PASSWORD, users(SampleStaff.USER_IDS, language)},
                language);
    }

    private String users(List<String> userIds, Locale language) {
        return userIds.stream()
                .map(userId ->
                        "  %-13s%s".formatted(userId, messages.getMessage("login.demo." + userId, null, language)))
                .collect(Collectors.joining("\n"));
    }
}
