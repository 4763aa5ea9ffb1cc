package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleSeenTests {

    private static final List<String> ODD = List.of(
            "result:12", "result:9", "007", "0", "123456789012345678", "1234567890123456789", "#0123456789abcdef");

    @Test
    void countsEachPersonOnceHoweverOftenSeen() {
        Random random = new Random(7);
        PeopleSeen seen = new PeopleSeen();
        Set<String> expected = new HashSet<>();
        for (int row = 0; row < 3000; row++) {
            List<String> people = random.ints(random.nextInt(5), 1, 2000)
                    .mapToObj(number -> number > 1950 ? ODD.get(number % ODD.size()) : String.valueOf(number))
                    .toList();
            seen.add(String.join(",", people));
            expected.addAll(people);
            if (row % 500 == 0) {
                assertThat(seen.size()).isEqualTo(expected.size());
            }
        }
        assertThat(seen.size()).isEqualTo(expected.size());
        assertThat(expected).containsAll(ODD);
        for (int most : new int[] {0, 3, 20, 5000}) {
            assertThat(seen.first(most))
                    .isEqualTo(expected.stream()
                            .sorted(PersonOrder.BY_NUMBER)
                            .limit(most)
                            .toList());
        }
    }

    @Test
    void keepsNoRoomForRepeats() {
        PeopleSeen seen = new PeopleSeen();
        for (int row = 0; row < 10_000; row++) {
            seen.add("11,12,13,14,15,16,17,18,19,20");
        }
        assertThat(seen.size()).isEqualTo(10);
        assertThat(seen.room()).isLessThan(50);
    }

    @Test
    void knowsNobodyOfAnEmptyList() {
        PeopleSeen seen = new PeopleSeen();
        seen.add("");
        assertThat(seen.size()).isZero();
        assertThat(seen.first(20)).isEmpty();
    }
}
