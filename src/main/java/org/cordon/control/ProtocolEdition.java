package org.cordon.control;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The edition of the prevention and control protocol that new decisions follow. */
@Component
public class ProtocolEdition {

    private final String current;

    ProtocolEdition(@Value("${cordon.protocol-edition}") String current) {
        this.current = current;
    }

    public String current() {
        return current;
    }
}
