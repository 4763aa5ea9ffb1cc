package org.cordon.platform.audit;

import java.util.Base64;
import org.cordon.platform.crypto.Vault;
import org.springframework.stereotype.Component;

/** Keeps what people write as a reason: they write names into it, so that it is sealed. */
@Component
class SealedNotes {

    private final Vault vault;

    SealedNotes(Vault vault) {
        this.vault = vault;
    }

    String seal(String note) {
        return note.isEmpty() ? "" : Base64.getEncoder().encodeToString(vault.seal(note));
    }

    /** For auditors, who judge the reason. */
    String open(String sealed) {
        return sealed.isEmpty() ? "" : vault.open(Base64.getDecoder().decode(sealed));
    }
}
