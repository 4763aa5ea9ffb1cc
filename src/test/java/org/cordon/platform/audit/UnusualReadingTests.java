package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.platform.audit.Finding.Kind;
import org.cordon.platform.audit.UnusualReading.Unusual;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class UnusualReadingTests {

    private static final String NOON = "2022-09-05T12:00:00+08:00";
    private static final String MIDNIGHT = "2022-09-05T00:30:00+08:00";

    private final WorkOnPeople work = mock(WorkOnPeople.class);

    @SuppressWarnings("unchecked")
    private final ObjectProvider<WorkOnPeople> works = mock(ObjectProvider.class);

    private UnusualReading unusual;

    @BeforeEach
    void prepare() {
        when(works.stream()).thenAnswer(call -> Stream.of(work));
        unusual = new UnusualReading(
                works, Clock.system(ZoneId.of("Asia/Shanghai")), LocalTime.of(22, 0), LocalTime.of(7, 0));
    }

    @Test
    void findsClearTextWithoutATask() {
        Look with = line("anna", AuditAction.REVEAL, "1", NOON);
        Look without = line("anna", AuditAction.REVEAL, "2", NOON);
        when(work.withTask(anyCollection())).thenReturn(Set.copyOf(with.clear().toList()));

        assertThat(about(day("anna", with))).isEmpty();
        assertThat(about(day("anna", with, without))).containsExactly(new Unusual(Kind.WITHOUT_TASK, 1, List.of("2")));
    }

    @Test
    void findsLooksAtNightByTheDistrictsClock() {
        assertThat(about(day("anna", looks(5, 2, NOON)))).isEmpty();
        assertThat(about(day("anna", looks(4, 2, MIDNIGHT)))).isEmpty();
        assertThat(about(day("anna", looks(5, 2, MIDNIGHT))))
                .extracting(Unusual::kind)
                .containsExactly(Kind.OUT_OF_HOURS);
    }

    @Test
    void findsNumbersOneAfterTheOtherAlsoWhereTheyAreRefused() {
        assertThat(about(day("anna", looks(4, 1, NOON)))).isEmpty();
        assertThat(about(day("anna", looks(5, 1, NOON)))).containsExactly(new Unusual(Kind.SEQUENTIAL, 5, List.of()));
        Look[] refused = IntStream.range(0, 5)
                .mapToObj(number -> refused("KP-00010" + number))
                .toArray(Look[]::new);
        assertThat(about(day("anna", refused)))
                .extracting(Unusual::kind)
                .containsExactly(Kind.SEQUENTIAL, Kind.REFUSED);
    }

    @Test
    void findsNumbersOneAfterTheOtherThoughSomeAreAnsweredAndTheirPeopleAreFarApart() {
        Look[] walk = {
            answered("KP-000100", "7", "90"),
            refused("KP-000101"),
            answered("KP-000102", "3012"),
            answered("KP-000103", "41"),
            refused("KP-000104")
        };

        assertThat(about(day("anna", walk))).containsExactly(new Unusual(Kind.SEQUENTIAL, 5, List.of()));
    }

    @Test
    void findsRepeatedRefusals() {
        assertThat(about(day("anna", refused("KP-000009"), refused("KP-000002"))))
                .isEmpty();
        assertThat(about(day("anna", refused("KP-000009"), refused("KP-000002"), refused("PC-000007"))))
                .containsExactly(new Unusual(Kind.REFUSED, 3, List.of()));
    }

    @Test
    void findsWhoeverSeesFarMorePeopleThanOthersOfTheRole() {
        ReaderDay many = day("anna", looks(40, 2, NOON));
        List<ReaderDay> all = List.of(
                many,
                day("berta", looks(10, 2, NOON)),
                day("carla", looks(14, 2, NOON)),
                day("doris", looks(13, 2, NOON)));

        assertThat(unusual.about(many, all, Set.of())).containsExactly(new Unusual(Kind.FAR_ABOVE_ROLE, 40, List.of()));
        assertThat(unusual.about(all.get(1), all, Set.of())).isEmpty();
        assertThat(unusual.about(many, List.of(many), Set.of()))
                .as("nobody to compare with")
                .isEmpty();
    }

    private List<Unusual> about(ReaderDay reader) {
        List<ReaderDay> all = List.of(reader);
        return unusual.about(reader, all, unusual.atWork(all));
    }

    private ReaderDay day(String actor, Look... lines) {
        ReaderDay day = unusual.day(actor);
        List.of(lines).forEach(day::add);
        return day;
    }

    private static Look[] looks(int count, int step, String at) {
        List<Look> lines = new ArrayList<>();
        for (int look = 0; look < count; look++) {
            lines.add(line("anna", AuditAction.READ, String.valueOf(100 + look * step), at));
        }
        return lines.toArray(Look[]::new);
    }

    private static Look answered(String number, String... people) {
        return line("anna", AuditAction.READ, List.of(people), number, NOON);
    }

    private static Look refused(String number) {
        return line("anna", AuditAction.DENIED, List.of(), number, NOON);
    }

    private static Look line(String actor, AuditAction action, String person, String at) {
        return line(actor, action, List.of(person), "", at);
    }

    private static Look line(String actor, AuditAction action, List<String> people, String asked, String at) {
        return new Look(
                OffsetDateTime.parse(at).toInstant(),
                actor,
                "townStaff",
                "370215001",
                action,
                String.join(",", people),
                asked);
    }
}
