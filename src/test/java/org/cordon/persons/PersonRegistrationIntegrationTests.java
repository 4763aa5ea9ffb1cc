package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cordon.persons.RegisteredPerson.Outcome;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.errors.Refused;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CordonTest
class PersonRegistrationIntegrationTests {

    @Autowired
    PersonRegistration registration;

    @Autowired
    PersonDirectory directory;

    @Autowired
    TransactionTemplate transaction;

    private final SomePeople some = new SomePeople();

    @Test
    void matchesByDocumentHoweverItIsTyped() {
        String number = some.idNumber();
        RegisteredPerson first = registration.register(document(number).build());
        RegisteredPerson again =
                registration.register(document(" " + number.substring(0, 6) + " " + number.substring(6))
                        .build());

        assertThat(first.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(again).isEqualTo(new RegisteredPerson(first.personId(), Outcome.UNCHANGED));
    }

    @Test
    void matchesBySourceIdWithoutAnyDocument() {
        String id = some.word();
        RegisteredPerson first = registration.register(sourced(id).build());
        RegisteredPerson named = registration.register(sourced(id).name("王小明").build());

        assertThat(named).isEqualTo(new RegisteredPerson(first.personId(), Outcome.UPDATED));
        assertThat(directory.find("test-list", id)).contains(first.personId());
        assertThat(directory.find("another-list", id)).isEmpty();
    }

    @Test
    void matchesByNameAndPhoneTogether() {
        String phone = some.phone();
        long person = register(PersonDetails.builder().name("买买提·阿不都").phone(phone));
        long sameWords = register(
                PersonDetails.builder().name("买买提•阿不都").phone("+86 " + phone).areaCode("370215001"));

        assertThat(sameWords).isEqualTo(person);
    }

    @Test
    void neverMatchesByNameAloneOrPhoneAlone() {
        String phone = some.phone();
        long child = register(PersonDetails.builder().name("王小明").phone(phone));
        long mother = register(PersonDetails.builder().name("李娜").phone(phone));
        long namesake = register(PersonDetails.builder().name("王小明"));
        long otherNamesake = register(PersonDetails.builder().name("王小明"));

        assertThat(Set.of(child, mother, namesake, otherNamesake)).hasSize(4);
    }

    @Test
    void keepsNamesakesWithOnePhoneButTwoDocumentsApart() {
        String phone = some.phone();
        long one = register(document(some.idNumber()).name("王伟").phone(phone));
        String number = some.idNumber();
        long other = register(document(number).name("王伟").phone(phone));

        assertThat(other).isNotEqualTo(one);
        assertThat(register(document(number).name("王伟").phone(phone))).isEqualTo(other);
    }

    @Test
    void fillsGapsAndNeverErasesOrReplaces() {
        String number = some.idNumber();
        String phone = some.phone();
        long id = register(document(number).name("王小明").phone(phone).address("墨河社区 1 号"));
        RegisteredPerson poorer = registration.register(document(number).build());
        RegisteredPerson different = registration.register(document(number)
                .name("王晓明")
                .phone(some.phone())
                .areaCode("370215001002")
                .build());

        PersonIdentity person = directory.reveal(id, "TEST", "");
        assertThat(poorer.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(different.outcome()).isEqualTo(Outcome.UPDATED);
        assertThat(person.name()).isEqualTo("王小明");
        assertThat(person.phone()).isEqualTo(phone);
        assertThat(person.address()).isEqualTo("墨河社区 1 号");
        assertThat(person.areaCode()).isEqualTo("370215001002");
    }

    @Test
    void learnsTheDocumentOfSomebodyKnownByNameAndPhone() {
        String phone = some.phone();
        String number = some.idNumber();
        long id = register(PersonDetails.builder().name("王小明").phone(phone));

        assertThat(register(document(number).name("王小明").phone(phone))).isEqualTo(id);
        assertThat(register(document(number))).isEqualTo(id);
    }

    @Test
    void remembersEverySourceOfAPerson() {
        String number = some.idNumber();
        String one = some.word();
        String other = some.word();
        long id = register(sourced(one).documentNumber(number));
        register(sourced(other).documentNumber(number));

        assertThat(directory.find("test-list", one)).contains(id);
        assertThat(directory.find("test-list", other)).contains(id);
    }

    @Test
    void refusesASourceIdWithTheDocumentOfAnother() {
        String id = some.word();
        register(sourced(id).documentNumber(some.idNumber()));
        String known = some.idNumber();
        register(document(known));

        refuses(sourced(id).documentNumber(some.idNumber()), "person.document.of.another");
        refuses(sourced(id).documentNumber(known), "person.document.of.another");
    }

    @Test
    void showsPeopleMaskedAndRevealsThemOnRequest() {
        String number = some.idNumber();
        String phone = some.phone();
        long id = register(document(number).name("王小明").phone(phone));

        MaskedPerson masked = directory.masked(id);
        assertThat(masked.name()).isEqualTo("王**");
        assertThat(masked.documentNumber())
                .isEqualTo(number.substring(0, 4) + "**********" + number.substring(14))
                .isNotEqualTo(number);
        assertThat(masked.phone()).matches("170\\*{4}\\d{4}");
        assertThat(directory.masked(List.of(id, -1L))).containsOnlyKeys(id);
        assertThat(directory.reveal(id, "TEST", "").documentNumber()).isEqualTo(number);
    }

    @Test
    void correctsHowAPersonIsReached() {
        String number = some.idNumber();
        String phone = some.phone();
        long id = register(document(number).name("王小明").phone(some.phone()));

        directory.correctPhone(id, phone);
        directory.correctAddress(id, "新安社区 2 号");
        directory.correctArea(id, "370215003");

        assertThat(directory.reveal(id, "TEST", "").phone()).isEqualTo(phone);
        assertThat(directory.areaCode(id)).contains("370215003");
        assertThat(register(PersonDetails.builder().name("王小明").phone(phone))).isEqualTo(id);
    }

    @Test
    void correctsAPhoneToOneThatANamesakeHas() {
        String phone = some.phone();
        register(PersonDetails.builder().name("王小明").phone(phone));
        long other = register(document(some.idNumber()).name("王小明"));

        directory.correctPhone(other, phone);

        assertThat(directory.reveal(other, "TEST", "").phone()).isEqualTo(phone);
    }

    @Test
    void refusesCorrectionsOfNobodyAndToNothing() {
        assertThatThrownBy(() -> directory.correctPhone(-1, some.phone())).isInstanceOf(NotFound.class);
        long id = register(document(some.idNumber()));
        assertThatThrownBy(() -> directory.correctPhone(id, " ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> directory.correctPhone(id, "12345678901234567890"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void searchesByWholeNumberOrBeginningOfTheName() {
        String number = some.idNumber();
        String phone = some.phone();
        String name = "查" + some.word();
        long id = register(document(number).name(name).phone(phone));

        assertThat(directory.search(number, 10)).containsExactly(id);
        assertThat(directory.search(phone, 10)).containsExactly(id);
        assertThat(directory.search(name, 10)).containsExactly(id);
        assertThat(directory.search(number.substring(0, 17), 10)).isEmpty();
        assertThat(directory.search("%", 10)).isEmpty();
    }

    @Test
    void givesOnePersonForTheSameReportAtTheSameMoment() throws Exception {
        for (int round = 0; round < 10; round++) {
            PersonDetails report = sourced(some.word())
                    .documentNumber(some.idNumber())
                    .name("王小明")
                    .phone(some.phone())
                    .build();
            assertThat(ids(atOnce(8, () -> registration.register(report)))).hasSize(1);
        }
    }

    @Test
    void keepsTheCallersTransactionAliveThroughARace() throws Exception {
        PersonDetails report =
                PersonDetails.builder().name("王小明").phone(some.phone()).build();
        List<RegisteredPerson> registered = atOnce(
                6,
                () -> transaction.execute(status -> {
                    RegisteredPerson person = registration.register(report);
                    register(document(some.idNumber()));
                    return person;
                }));
        assertThat(ids(registered)).hasSize(1);
    }

    private static Set<Long> ids(List<RegisteredPerson> registered) {
        return registered.stream().map(RegisteredPerson::personId).collect(Collectors.toSet());
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> results = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList());
            return results.stream()
                    .map(PersonRegistrationIntegrationTests::result)
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(PersonDetails.Builder details, String code) {
        assertThatThrownBy(() -> registration.register(details.build()))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private long register(PersonDetails.Builder details) {
        return registration.register(details.build()).personId();
    }

    private static PersonDetails.Builder document(String number) {
        return PersonDetails.builder().documentNumber(number);
    }

    private static PersonDetails.Builder sourced(String id) {
        return PersonDetails.builder().source("test-list").sourceId(id);
    }
}
