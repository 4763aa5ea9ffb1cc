package org.cordon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.persons.IdNumber;
import org.junit.jupiter.api.Test;

/** The files that the walk-through of a test round sends are what it says of them. */
class SampleFilesTests {

    private static final Path SAMPLES = Path.of("docs/samples");
    private static final Path AREAS = Path.of("src/main/resources/sample/areas.csv");
    private static final int DOCUMENT = 5;
    private static final int AREA = 8;
    private static final String ROUNDED = "3.70282E+17";

    @Test
    void theRegisterHasSixHundredPeopleAndThreeLinesToBeToldOf() throws IOException {
        List<String[]> lines = lines("residents.csv");

        assertThat(lines).hasSize(603);
        assertThat(lines.stream().map(line -> String.join(",", line)).distinct())
                .hasSize(602);
        assertThat(lines.stream().filter(line -> line[DOCUMENT].equals(ROUNDED)))
                .hasSize(1);
        assertThat(lines.stream().filter(line -> line[AREA].length() < 12)).hasSize(1);
        assertThat(documents(lines).distinct())
                .hasSize(600)
                .allSatisfy(number -> assertThat(IdNumber.parse(number).value()).isEqualTo(number));
    }

    @Test
    void everybodyLivesInTheSampleDistrict() throws IOException {
        List<String> known = Files.readAllLines(AREAS).stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();

        assertThat(lines("residents.csv")).allSatisfy(line -> assertThat(known).contains(line[AREA]));
    }

    @Test
    void allButFortyOneOfThemAreSampled() throws IOException {
        List<String> sampled = lines("round-samples.csv").stream()
                .map(line -> line[0])
                .distinct()
                .toList();

        assertThat(sampled).hasSize(559);
        assertThat(documents(lines("residents.csv"))).containsAll(sampled);
    }

    private static Stream<String> documents(List<String[]> lines) {
        return lines.stream()
                .map(line -> line[DOCUMENT])
                .filter(number -> !number.isEmpty() && !number.equals(ROUNDED));
    }

    private static List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(SAMPLES.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
