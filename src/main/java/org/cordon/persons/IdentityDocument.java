package org.cordon.persons;

import java.util.Objects;
import java.util.regex.Pattern;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** A document with its number in the one form in which it is stored and compared. */
record IdentityDocument(DocumentType type, String number) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z()/]{4,30}");
    private static final Pattern PLACEHOLDER = Pattern.compile("(.)\\1*");

    /** Reads type and number as reported; a number that can only be an ID card's needs no type. */
    static IdentityDocument parse(@Nullable DocumentType type, String typedNumber) {
        String number = Normalized.code(typedNumber);
        if (typeOf(type, number) == DocumentType.ID_CARD) {
            return new IdentityDocument(
                    DocumentType.ID_CARD, IdNumber.parse(number).value());
        }
        if (PLACEHOLDER.matcher(number).matches()) {
            throw new Refused("person.document.placeholder", "A row of equal digits is not a document number");
        }
        if (!SHAPE.matcher(number).matches()) {
            throw new Refused("person.document.shape", "A document number has 4 to 30 letters and digits");
        }
        return new IdentityDocument(Objects.requireNonNull(type), number);
    }

    private static DocumentType typeOf(@Nullable DocumentType type, String number) {
        if (type != null) {
            return type;
        }
        if (number.chars().allMatch(c -> c >= '0' && c <= '9') || IdNumber.looksLikeOne(number)) {
            return DocumentType.ID_CARD;
        }
        throw new Refused("person.document.type.missing", "Say which kind of document the number belongs to");
    }

    /** What the blind index is made of. */
    String key() {
        return type + ":" + number;
    }

    @Nullable
    IdNumber idNumber() {
        return type == DocumentType.ID_CARD ? new IdNumber(number) : null;
    }

    /** Never shows the number. */
    @Override
    public String toString() {
        return type.name();
    }
}
