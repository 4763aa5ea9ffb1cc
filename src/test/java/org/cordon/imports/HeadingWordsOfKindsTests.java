package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cordon.imports.reading.HeadingWords;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class HeadingWordsOfKindsTests {

    @Autowired
    RowHandlers handlers;

    @Test
    void everyFieldHasAWordAndNoneStandsForTwoFieldsOfAKind() {
        assertThat(handlers.all())
                .filteredOn(kind -> !kind.kind().equals("trial"))
                .hasSizeGreaterThan(8)
                .allSatisfy(kind -> {
                    List<String> fields = kind.fields().names();
                    assertThat(fields).as(kind.kind()).allSatisfy(field -> assertThat(HeadingWords.of(field))
                            .as(field)
                            .isNotEmpty());
                    Stream<String> words = fields.stream()
                            .flatMap(field -> Stream.concat(Stream.of(field), HeadingWords.of(field).stream()));
                    assertThat(words).as(kind.kind()).doesNotHaveDuplicates();
                });
    }
}
