package org.cordon.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started this node, in the file {@code cordon.test.card}, its port and its name in the claims. */
@Component
@ConditionalOnProperty("cordon.test.card")
class NodeCard {

    private final Environment environment;
    private final ImportClaims claims;

    NodeCard(Environment environment, ImportClaims claims) {
        this.environment = environment;
        this.claims = claims;
    }

    @EventListener(ApplicationReadyEvent.class)
    void write() throws IOException {
        Path card = Path.of(environment.getRequiredProperty("cordon.test.card"));
        Path draft = card.resolveSibling(card.getFileName() + ".draft");
        Files.writeString(draft, environment.getRequiredProperty("local.server.port") + "\n" + claims.node());
        Files.move(draft, card, StandardCopyOption.ATOMIC_MOVE);
    }
}
