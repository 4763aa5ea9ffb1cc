package org.cordon.platform.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Seals a text attribute of an entity on its way to the database: {@code @Convert(converter = SealedText.class)}. */
@Converter
public class SealedText implements AttributeConverter<String, byte[]> {

    private final Vault vault;

    SealedText(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable String text) {
        return text == null ? null : vault.seal(text);
    }

    @Override
    public @Nullable String convertToEntityAttribute(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
