package org.cordon.persons;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports about a person; every part may be missing.
 *
 * @param source the list or system that reports, such as {@code tianjin-2020}; needed wherever it gives a source id
 * @param sourceId what the source calls the person
 * @param age in years on the day of the report; of use only where the birth date is unknown
 * @param areaCode division code of where the person lives or was found: 6, 9 or 12 digits
 */
public record PersonDetails(
        @Nullable String source,
        @Nullable String sourceId,
        @Nullable String name,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer age,
        @Nullable DocumentType documentType,
        @Nullable String documentNumber,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String areaCode,
        @Nullable String note) {

    public static Builder builder() {
        return new Builder();
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "PersonDetails";
    }

    /** Collects the parts that are known. */
    public static final class Builder {

        private @Nullable String source;
        private @Nullable String sourceId;
        private @Nullable String name;
        private @Nullable Sex sex;
        private @Nullable LocalDate birthDate;
        private @Nullable Integer age;
        private @Nullable DocumentType documentType;
        private @Nullable String documentNumber;
        private @Nullable String phone;
        private @Nullable String address;
        private @Nullable String areaCode;
        private @Nullable String note;

        private Builder() {}

        public Builder source(@Nullable String source) {
            this.source = source;
            return this;
        }

        public Builder sourceId(@Nullable String sourceId) {
            this.sourceId = sourceId;
            return this;
        }

        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        public Builder sex(@Nullable Sex sex) {
            this.sex = sex;
            return this;
        }

        public Builder birthDate(@Nullable LocalDate birthDate) {
            this.birthDate = birthDate;
            return this;
        }

        public Builder age(@Nullable Integer age) {
            this.age = age;
            return this;
        }

        public Builder documentType(@Nullable DocumentType documentType) {
            this.documentType = documentType;
            return this;
        }

        public Builder documentNumber(@Nullable String documentNumber) {
            this.documentNumber = documentNumber;
            return this;
        }

        public Builder phone(@Nullable String phone) {
            this.phone = phone;
            return this;
        }

        public Builder address(@Nullable String address) {
            this.address = address;
            return this;
        }

        public Builder areaCode(@Nullable String areaCode) {
            this.areaCode = areaCode;
            return this;
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        public PersonDetails build() {
            return new PersonDetails(
                    source,
                    sourceId,
                    name,
                    sex,
                    birthDate,
                    age,
                    documentType,
                    documentNumber,
                    phone,
                    address,
                    areaCode,
                    note);
        }
    }
}
