package org.cordon.control;

import org.cordon.cases.EditionInForce;
import org.springframework.stereotype.Component;

/** Cases follow the edition that new decisions follow. */
@Component
class EditionForCases implements EditionInForce {

    private final ProtocolEdition edition;

    EditionForCases(ProtocolEdition edition) {
        this.edition = edition;
    }

    @Override
    public String current() {
        return edition.current();
    }
}
