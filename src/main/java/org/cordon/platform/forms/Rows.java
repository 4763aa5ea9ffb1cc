package org.cordon.platform.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.platform.errors.Refused;

/** Reads the rows of a dynamic list. */
final class Rows {

    private Rows() {}

    static List<Map<String, Object>> of(String key, Object value) {
        if (!(value instanceof List<?> list)) {
            throw noRows(key);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        list.forEach(row -> rows.add(row(key, row)));
        return rows;
    }

    private static Map<String, Object> row(String key, Object value) {
        if (!(value instanceof Map<?, ?> cells)) {
            throw noRows(key);
        }
        Map<String, Object> row = new LinkedHashMap<>();
        cells.forEach((name, cell) -> row.put(String.valueOf(name), cell));
        return row;
    }

    private static Refused noRows(String key) {
        return new Refused("answer.rows", "The field " + key + " is not a list of rows", key);
    }
}
