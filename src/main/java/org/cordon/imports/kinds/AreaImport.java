package org.cordon.imports.kinds;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cordon.areas.AreaDetails;
import org.cordon.areas.AreaRegistration;
import org.cordon.imports.RowHandler;
import org.cordon.imports.RowOrigin;
import org.cordon.imports.RowOutcome;
import org.cordon.imports.reading.Fields;
import org.cordon.imports.reading.MappedRow;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kind {@code areas}: a yearly table of division codes, one division a row. */
@Component
class AreaImport implements RowHandler<AreaDetails> {

    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final int LONGEST_NAME = 100;

    private final AreaRegistration areas;

    AreaImport(AreaRegistration areas) {
        this.areas = areas;
    }

    @Override
    public String kind() {
        return "areas";
    }

    @Override
    public Fields fields() {
        return Fields.named(List.of("code", "nameZh", "nameEn", "validFrom", "validUntil", "successorCode"))
                .needingAnyOf("code")
                .needingAnyOf("nameZh");
    }

    @Override
    public AreaDetails read(MappedRow row) {
        row.required("nameZh");
        String chinese = Objects.requireNonNull(row.text("nameZh", LONGEST_NAME));
        row.required("code");
        return new AreaDetails(
                Objects.requireNonNull(row.number("code")),
                chinese,
                row.text("nameEn", LONGEST_NAME),
                year(row, "validFrom"),
                year(row, "validUntil"),
                row.number("successorCode"));
    }

    @Override
    public RowOutcome apply(AreaDetails details, RowOrigin origin) {
        return switch (areas.register(details)) {
            case CREATED -> RowOutcome.ACCEPTED;
            case UPDATED -> RowOutcome.UPDATED;
            case UNCHANGED -> RowOutcome.ALREADY_KNOWN;
        };
    }

    private static @Nullable Integer year(MappedRow row, String field) {
        String word = row.word(field).orElse(null);
        if (word != null && !YEAR.matcher(word).matches()) {
            throw new Refused("area.year", "The " + field + " \"" + word + "\" is no year", field, word);
        }
        return word == null ? null : Integer.valueOf(word);
    }
}
