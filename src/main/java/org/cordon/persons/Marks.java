package org.cordon.persons;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.cordon.platform.crypto.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Short keyed marks by which people of one name and birth date, or name and phone, are found in lists of millions; eight
 * bytes, since a human looks at whatever they find.
 */
@Component
class Marks {

    private final Vault vault;

    Marks(Vault vault) {
        this.vault = vault;
    }

    @Nullable
    Long nameAndBirth(@Nullable String name, @Nullable LocalDate birthDate) {
        return name == null || birthDate == null
                ? null
                : first(vault.blindIndex("name+birth", Normalized.nameKey(name) + "\n" + birthDate));
    }

    @Nullable
    Long nameAndPhone(PersonFacts facts) {
        String nameAndPhone = facts.nameAndPhone();
        return nameAndPhone == null ? null : first(vault.blindIndex("name+phone", nameAndPhone));
    }

    private static Long first(byte[] blindIndex) {
        return ByteBuffer.wrap(blindIndex).getLong();
    }
}
