package org.cordon.platform.audit;

import java.util.Base64;
import java.util.Optional;
import org.cordon.platform.crypto.PersonalKey;
import org.cordon.platform.crypto.PersonalText;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what people write as a reason: they write names into it, so that it is sealed, and under the key of whom it is
 * about. A row of the audit never changes; once that key is destroyed, nobody can read its note.
 */
@Component
class SealedNotes {

    private final Vault vault;
    private final PersonalVault personalVault;

    SealedNotes(Vault vault, PersonalVault personalVault) {
        this.vault = vault;
        this.personalVault = personalVault;
    }

    /** @param about one of our numbers; null where the note is about nobody in particular */
    String seal(@Nullable String about, String note) {
        if (note.isEmpty()) {
            return "";
        }
        return text(about == null ? vault.seal(note) : personalVault.seal(about, note));
    }

    /** @param key of whom the note is about; about somebody who has none any more, no note is kept */
    String seal(Optional<PersonalKey> key, String note) {
        return note.isEmpty()
                ? ""
                : key.map(known -> text(personalVault.seal(known, note))).orElse("");
    }

    /** For auditors, who judge the reason. */
    String open(String sealed) {
        return sealed.isEmpty()
                ? ""
                : personalVault.find(Base64.getDecoder().decode(sealed)).orElse(PersonalText.NOT_READABLE);
    }

    private static String text(byte[] sealed) {
        return Base64.getEncoder().encodeToString(sealed);
    }
}
