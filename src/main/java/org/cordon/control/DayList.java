package org.cordon.control;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps calendar days in one column, {@code 2022-09-02,2022-09-03}. */
@Converter
class DayList implements AttributeConverter<List<LocalDate>, @Nullable String> {

    @Override
    public String convertToDatabaseColumn(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(","));
    }

    @Override
    public List<LocalDate> convertToEntityAttribute(@Nullable String column) {
        return column == null || column.isEmpty()
                ? List.of()
                : Arrays.stream(column.split(",")).map(LocalDate::parse).toList();
    }
}
