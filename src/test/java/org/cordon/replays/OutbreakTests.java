package org.cordon.replays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.replays.SmallOutbreak.day;
import static org.cordon.replays.SmallOutbreak.line;
import static org.cordon.replays.SmallOutbreak.met;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutbreakTests {

    @Test
    void countsWhatIsPeculiar() {
        LineList list = new LineList(
                List.of(
                        line("A", day(1), day(2)),
                        line("A", null, null),
                        line("B", null, day(3)),
                        line("C", null, null)),
                List.of(
                        met("A", "B", null),
                        met("A", "B", day(1)),
                        met("B", "A", null),
                        met("C", "C", null),
                        met("JN25", "C", null),
                        met("B", "Z", day(2))));
        assertThat(new Outbreak(list).findings()).isEqualTo(new OutbreakFindings(3, 4, 1, 1, 2, 2, 1, 1, 1, 2, 1, 1));
    }

    @Test
    void takesTheSourcesOfACaseListAsLinks() {
        LineList list = new LineList(
                List.of(
                        new CaseLine("A", null, day(1), List.of("B"), false),
                        new CaseLine("B", null, day(2), List.of("A", "B"), false)),
                List.of());
        OutbreakFindings findings = new Outbreak(list).findings();
        assertThat(findings.links()).isEqualTo(1);
        assertThat(findings.repeatedLinks()).isEqualTo(1);
        assertThat(findings.selfLinks()).isEqualTo(1);
        assertThat(findings.mutualLinks()).isZero();
        assertThat(findings.unknownSources()).isZero();
    }

    @Test
    void keepsTheLatestDayOfARepeatedLink() {
        Outbreak outbreak = new Outbreak(
                new LineList(List.of(), List.of(met("A", "B", day(3)), met("A", "B", null), met("A", "B", day(5)))));
        assertThat(outbreak.contactsOf("A")).containsExactly(met("A", "B", day(5)));
    }

    @Test
    void findsCirclesButNotWhatLeadsInOrOut() {
        assertThat(Circles.people(List.of(
                        met("in", "A", null),
                        met("A", "B", null),
                        met("B", "C", null),
                        met("C", "A", null),
                        met("C", "out", null),
                        met("out", "further", null),
                        new LinkLine("P", "Q", null, false))))
                .isEqualTo(3);
        assertThat(Circles.people(List.of(met("A", "B", null), met("A", "C", null), met("B", "C", null))))
                .isZero();
    }
}
