package org.cordon.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;
import org.cordon.platform.crypto.PersonalVault;
import org.springframework.stereotype.Component;

/** Seals what files hold under the key of their import, which lives as long as what was uploaded. */
@Component
class SealedJson {

    private final JsonMapper json = JsonMapper.builder().build();
    private final PersonalVault vault;

    SealedJson(PersonalVault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID importId, Object value) {
        try {
            return vault.seal(subject(importId), json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of an import cannot be written", e);
        }
    }

    /** Whose key seals an import. */
    static String subject(UUID importId) {
        return "import:" + importId;
    }

    <T> T open(byte[] sealed, TypeReference<T> type) {
        try {
            return json.readValue(vault.open(sealed), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sealed value of an import cannot be read", e);
        }
    }
}
