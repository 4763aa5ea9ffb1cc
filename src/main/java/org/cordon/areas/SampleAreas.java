package org.cordon.areas;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the demo and the training a district: Jimo with its 17 towns by their real division codes. */
@Component
@ConditionalOnProperty("cordon.sample-district")
@Order(SampleAreas.ORDER)
public class SampleAreas implements ApplicationRunner {

    /** Before everything else of the sample district. */
    public static final int ORDER = 10;

    private final Areas areas;

    SampleAreas(Areas areas) {
        this.areas = areas;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** Adds the divisions that are not there yet. */
    void load() {
        try (Reader file = open();
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            read(rows.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Stream<NamedCsvRecord> rows) {
        rows.map(SampleAreas::area)
                .filter(area -> !areas.existsByCode(area.code()))
                .forEach(areas::save);
    }

    private static Area area(NamedCsvRecord row) {
        return new Area(
                row.getField("code"),
                AreaLevel.valueOf(row.getField("level")),
                blankToNull(row.getField("parentCode")),
                row.getField("nameZh"),
                row.getField("nameEn"));
    }

    private static @Nullable String blankToNull(String field) {
        return field.isBlank() ? null : field;
    }

    private static Reader open() throws IOException {
        InputStream file = new ClassPathResource("sample/areas.csv").getInputStream();
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }
}
