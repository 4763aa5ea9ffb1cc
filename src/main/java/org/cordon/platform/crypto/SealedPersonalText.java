package org.cordon.platform.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Base64;
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
        if (text == null) {
            return null;
        }
        return text.kept().isEmpty()
                ? vault.seal(text.subject(), text.text())
                : Base64.getDecoder().decode(text.kept());
    }

    @Override
    public @Nullable PersonalText convertToEntityAttribute(byte @Nullable [] sealed) {
        return sealed == null ? null : text(PersonalVault.subjectOf(sealed), sealed);
    }

    /** One text without a key does not keep a list from being shown. */
    private PersonalText text(String subject, byte[] sealed) {
        return vault.find(sealed)
                .map(text -> new PersonalText(subject, text))
                .orElseGet(() -> new PersonalText(
                        subject, PersonalText.NOT_READABLE, Base64.getEncoder().encodeToString(sealed)));
    }
}
