package org.cordon.board.web.rounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.areas.AreaNames;
import org.cordon.rounds.CoverageLevel;
import org.cordon.rounds.CoverageLine;
import org.cordon.units.Unit;
import org.cordon.units.UnitKind;
import org.cordon.units.Units;
import org.springframework.stereotype.Component;

/** Puts places of rounds into the words of the reader's language. */
@Component
class PlaceNames {

    private static final int DISTRICT = 6;
    private static final int TOWN = 9;
    private static final int COMMUNITY = 12;

    private final AreaNames areas;
    private final Units units;

    PlaceNames(AreaNames areas, Units units) {
        this.areas = areas;
        this.units = units;
    }

    /** A place by its code. */
    record Place(String code, String name) {}

    /** What may be ticked for a round: each district with towns, and then its towns. */
    List<Place> choices(Locale language) {
        List<String> towns = units.findByKindOrderByCode(UnitKind.TOWN).stream()
                .map(Unit::areaCode)
                .filter(code -> code != null && code.length() >= TOWN)
                .distinct()
                .toList();
        List<String> districts = towns.stream()
                .map(code -> code.substring(0, DISTRICT))
                .distinct()
                .toList();
        return named(Stream.concat(districts.stream(), towns.stream()).toList(), language);
    }

    String names(Collection<String> codes, Locale language) {
        String between = language.getLanguage().equals("zh") ? "、" : ", ";
        return named(codes, language).stream().map(Place::name).collect(Collectors.joining(between));
    }

    /** The code itself where nobody has said what it is called. */
    List<Place> named(Collection<String> codes, Locale language) {
        Map<String, String> names = areas.names(codes, language);
        return codes.stream()
                .map(code -> new Place(code, names.getOrDefault(code, code)))
                .toList();
    }

    /** What each is called, by its code; the code itself where nobody has said. */
    Map<String, String> byCode(Stream<String> codes, Locale language) {
        return named(codes.distinct().toList(), language).stream().collect(Collectors.toMap(Place::code, Place::name));
    }

    /** From the town down to the area, which may be empty. */
    List<Place> crumbs(String area, Locale language) {
        return named(
                IntStream.of(TOWN, COMMUNITY)
                        .filter(length -> length <= area.length())
                        .mapToObj(length -> area.substring(0, length))
                        .toList(),
                language);
    }

    /** What is shown of an area: its towns, its communities, or its grids. */
    static CoverageLevel levelBelow(String area) {
        if (area.length() == COMMUNITY) {
            return CoverageLevel.GRID;
        }
        return area.length() == TOWN ? CoverageLevel.COMMUNITY : CoverageLevel.TOWN;
    }

    List<PlaceLine> lines(List<CoverageLine> counted, CoverageLevel level, Locale language) {
        Map<String, String> names =
                areas.names(counted.stream().map(line -> code(line, level)).toList(), language);
        List<PlaceLine> lines = new ArrayList<>();
        for (CoverageLine line : counted) {
            String code = code(line, level);
            String name = level == CoverageLevel.GRID ? line.gridCode() : names.getOrDefault(code, code);
            lines.add(new PlaceLine(name, level == CoverageLevel.GRID || code.isEmpty() ? null : code, level, line));
        }
        return lines;
    }

    private static String code(CoverageLine line, CoverageLevel level) {
        return level == CoverageLevel.TOWN ? line.townCode() : line.communityCode();
    }
}
