package org.cordon.persons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cordon.areas.AreaNames;
import org.cordon.areas.Areas;
import org.cordon.areas.SampleAreas;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.annotation.Transactional;

@CordonTest
@Transactional
class SamplePeopleIntegrationTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Areas areas;

    @Autowired
    AreaNames areaNames;

    @Autowired
    PersonRegistration registration;

    @Autowired
    PersonDirectory directory;

    @Autowired
    Clock clock;

    @BeforeEach
    void load() {
        beans.createBean(SampleAreas.class).run(new DefaultApplicationArguments());
        loadPeople();
    }

    @Test
    void registersEveryResidentAsAPersonOfTheirOwn() {
        assertThat(residents()).hasSize(SamplePeople.COUNT).doesNotHaveDuplicates();
    }

    @Test
    void livesInEveryTown() {
        List<String> towns = residents().stream()
                .flatMap(id -> directory.areaCode(id).stream())
                .map(code -> code.substring(0, 9))
                .filter(code -> code.startsWith("370215")) // other tests register people elsewhere
                .distinct()
                .toList();
        assertThat(towns).hasSameSizeAs(areas.findByParentCodeOrderByCode("370215"));
    }

    @Test
    void hasValidDocumentsOrNone() {
        List<DocumentType> documents = residents().stream()
                .map(directory::masked)
                .map(MaskedPerson::documentType)
                .filter(Objects::nonNull)
                .toList();
        assertThat(documents)
                .contains(DocumentType.ID_CARD, DocumentType.PASSPORT)
                .hasSizeBetween(180, 195);
    }

    @Test
    void comesOnce() {
        List<Long> before = residents();
        loadPeople();
        assertThat(residents()).isEqualTo(before);
    }

    private void loadPeople() {
        new SamplePeople(areas, areaNames, registration, directory, clock).load();
    }

    private List<Long> residents() {
        return IntStream.rangeClosed(1, SamplePeople.COUNT)
                .mapToObj(SamplePeople::sourceId)
                .map(id -> directory.find(SamplePeople.SOURCE, id).orElseThrow())
                .toList();
    }
}
