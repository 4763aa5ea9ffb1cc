package org.cordon.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.cordon.platform.crypto.Vault;
import org.springframework.stereotype.Component;

/** Seals small values on their way into the database and opens them on the way out. */
@Component
class SealedJson {

    private final JsonMapper json = JsonMapper.builder().build();
    private final Vault vault;

    SealedJson(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Object value) {
        try {
            return vault.seal(json.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of an import cannot be written", e);
        }
    }

    <T> T open(byte[] sealed, TypeReference<T> type) {
        try {
            return json.readValue(vault.open(sealed), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sealed value of an import cannot be read", e);
        }
    }
}
