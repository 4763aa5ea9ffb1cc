package org.cordon.areas;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The tables of division codes, one a year. */
@Service
public class DivisionCodes {

    /** The shape of a code, as a regular expression: of a district, a town or a community. */
    public static final String SHAPE = "[1-9][0-9]{5}([0-9]{3}){0,2}";

    private final Areas areas;

    DivisionCodes(Areas areas) {
        this.areas = areas;
    }

    /** All codes as that year's table has them, to be asked many times. */
    public DivisionTable of(int year) {
        return new DivisionTable(
                year, areas.findAll().stream().collect(Collectors.toUnmodifiableMap(Area::code, area -> area)));
    }

    /** The same table with no more than one code, to be asked once. */
    public DivisionTable of(int year, String code) {
        return new DivisionTable(
                year, areas.findByCode(code).map(area -> Map.of(code, area)).orElse(Map.of()));
    }
}
