package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cordon.platform.errors.Refused;
import org.junit.jupiter.api.Test;

class ReportCheckTests {

    private static final String WOMAN_1949 = "11010519491231002X";

    private final ReportCheck check =
            new ReportCheck(Clock.fixed(Instant.parse("2022-09-14T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void readsSexAndBirthDateFromTheIdNumber() {
        PersonFacts facts = check.check(
                        PersonDetails.builder().documentNumber(WOMAN_1949).build())
                .facts();
        assertThat(facts.sex()).isEqualTo(Sex.FEMALE);
        assertThat(facts.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(facts.ageOn(LocalDate.of(2022, 9, 14))).isEqualTo(72);
    }

    @Test
    void refusesWhatContradictsTheIdNumber() {
        refuses(PersonDetails.builder().documentNumber(WOMAN_1949).sex(Sex.MALE), "person.sex.contradicts");
        refuses(
                PersonDetails.builder().documentNumber(WOMAN_1949).birthDate(LocalDate.of(1950, 12, 31)),
                "person.birth.date.contradicts");
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(named().birthDate(LocalDate.of(2022, 9, 15)), "person.birth.date");
        refuses(named().birthDate(LocalDate.of(1822, 9, 15)), "person.birth.date");
        refuses(named().age(-1), "person.age");
        refuses(named().age(131), "person.age");
        refuses(named().areaCode("37021"), "person.area.code");
        refuses(named().phone("12345"), "person.phone");
        refuses(named().sourceId("7"), "person.source.missing");
        refuses(PersonDetails.builder().name("王".repeat(101)), "person.too.long");
        refuses(named().documentNumber("E12345678"), "person.document.type.missing");
        refuses(named().documentNumber("000000000").documentType(DocumentType.PASSPORT), "person.document.placeholder");
        refuses(named().documentNumber("E1;23").documentType(DocumentType.PASSPORT), "person.document.shape");
    }

    @Test
    void refusesAReportAboutNobody() {
        refuses(PersonDetails.builder().age(30).address("墨河社区"), "person.empty");
        refuses(PersonDetails.builder().name(" \u3000 "), "person.empty");
    }

    @Test
    void takesPeopleWithoutAnyDocument() {
        assertThat(check.check(PersonDetails.builder()
                                .source("tianjin-2020")
                                .sourceId("TJ34")
                                .build())
                        .source())
                .isEqualTo(new SourceKey("tianjin-2020", "TJ34"));
        assertThat(check.check(PersonDetails.builder().name("王".repeat(100)).build())
                        .facts()
                        .name())
                .hasSize(100);
    }

    @Test
    void normalisesOtherDocuments() {
        PersonFacts facts = check.check(PersonDetails.builder()
                        .documentType(DocumentType.PASSPORT)
                        .documentNumber(" e 1234-5678 ")
                        .build())
                .facts();
        assertThat(facts.document()).isEqualTo(new IdentityDocument(DocumentType.PASSPORT, "E12345678"));
    }

    @Test
    void growsAToldAgeWithTheYears() {
        PersonFacts facts = check.check(named().age(30).build()).facts();
        assertThat(facts.ageOn(LocalDate.of(2024, 9, 13))).isEqualTo(31);
    }

    private static PersonDetails.Builder named() {
        return PersonDetails.builder().name("王小明");
    }

    private void refuses(PersonDetails.Builder details, String code) {
        assertThatThrownBy(() -> check.check(details.build()))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
