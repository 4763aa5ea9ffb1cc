package org.cordon.platform.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Seals an attribute of an entity under its subject's key: {@code @Convert(converter = SealedPersonalText.class)}. */
@Converter
public class SealedPersonalText implements AttributeConverter<PersonalText, byte[]> {

    private final PersonalVault vault;

    SealedPersonalText(PersonalVault vault) {
        this.vault = vault;
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable PersonalText text) {
        return text == null ? null : vault.seal(text.subject(), text.text());
    }

    @Override
    public @Nullable PersonalText convertToEntityAttribute(byte @Nullable [] sealed) {
        return sealed == null ? null : new PersonalText(PersonalVault.subjectOf(sealed), vault.open(sealed));
    }
}
