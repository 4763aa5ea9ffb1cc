package org.cordon.imports.kinds;

import java.time.Clock;
import java.util.List;
import org.cordon.imports.reading.MappedRow;
import org.cordon.persons.DocumentType;
import org.cordon.persons.PersonDetails;
import org.cordon.persons.PersonRegistration;
import org.cordon.persons.Sex;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns that say who a row is about, the same in every kind. */
@Component
class PersonColumns {

    static final String SOURCE_ID = "sourceId";

    /** All but the id, whose name differs by kind. */
    static final List<String> FIELDS = List.of(
            "name",
            "sex",
            "birthDate",
            "age",
            "documentType",
            "documentNumber",
            "phone",
            "address",
            "areaCode",
            "note");

    private static final Choices<Sex> SEXES = new Choices<Sex>()
            .of(Sex.FEMALE, "F", "female", "女", "女性", "2")
            .of(Sex.MALE, "M", "male", "男", "男性", "1")
            .of(Sex.OTHER, "X", "other", "其他");

    private static final Choices<DocumentType> DOCUMENTS = new Choices<DocumentType>()
            .of(DocumentType.ID_CARD, "idCard", "身份证", "居民身份证", "港澳台居民居住证")
            .of(DocumentType.PASSPORT, "passport", "护照")
            .of(DocumentType.HK_MACAO_PERMIT, "hkMacaoPermit", "港澳居民来往内地通行证", "回乡证")
            .of(DocumentType.TAIWAN_PERMIT, "taiwanPermit", "台湾居民来往大陆通行证", "台胞证")
            .of(DocumentType.FOREIGN_RESIDENCE, "foreignResidence", "外国人永久居留身份证")
            .of(DocumentType.BIRTH_CERTIFICATE, "birthCertificate", "出生医学证明", "出生证明")
            .of(DocumentType.OTHER, "other", "其他");

    private final PersonRegistration registration;
    private final Clock clock;

    PersonColumns(PersonRegistration registration, Clock clock) {
        this.registration = registration;
        this.clock = clock;
    }

    /** Refuses a row by which nobody could be found again: the same file sent twice would make two people of one. */
    PersonDetails read(MappedRow row, String idField) {
        PersonDetails details = readAnybody(row, idField);
        refuseNobody(details);
        registration.validate(details);
        return details;
    }

    /** The same for a row that may name nobody; who takes it in checks it. */
    PersonDetails readAnybody(MappedRow row, String idField) {
        return PersonDetails.builder()
                .source(row.source())
                .sourceId(row.id(idField))
                .name(row.text("name"))
                .sex(SEXES.read(row, "sex"))
                .birthDate(row.day("birthDate", clock))
                .age(row.years("age"))
                .documentType(DOCUMENTS.read(row, "documentType"))
                .documentNumber(row.number("documentNumber"))
                .phone(row.number("phone"))
                .address(row.text("address"))
                .areaCode(row.number("areaCode"))
                .note(row.text("note"))
                .build();
    }

    /** The kind of document; null where the row says nothing. */
    static @Nullable DocumentType documentType(MappedRow row) {
        return DOCUMENTS.read(row, "documentType");
    }

    /**
     * Who a row is about that is refused for something else, as far as it can be read.
     *
     * @throws Refused if a spreadsheet has rounded the id
     */
    static PersonDetails key(MappedRow row, String idField) {
        return PersonDetails.builder()
                .source(row.source())
                .sourceId(row.id(idField))
                .documentType(
                        row.word("documentNumber").isEmpty() ? null : DOCUMENTS.readOrNothing(row, "documentType"))
                .documentNumber(row.word("documentNumber").orElse(null))
                .build();
    }

    private static void refuseNobody(PersonDetails details) {
        boolean found = details.sourceId() != null
                || details.documentNumber() != null
                || (details.name() != null && details.phone() != null);
        if (!found) {
            throw new Refused(
                    "import.row.nobody",
                    "The row does not say who it is about: give an id of the source, a document number, or a name with a"
                            + " phone number");
        }
    }
}
