package org.cordon.areas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Says in words where a division code is. */
@Service
public class AreaNames {

    private final Areas areas;

    AreaNames(Areas areas) {
        this.areas = areas;
    }

    /** The division's own name, or the code itself if nobody registered it. */
    public String name(String code, Locale locale) {
        return areas.findByCode(code).map(area -> area.name(locale)).orElse(code);
    }

    /** The names of several, by their codes; whoever is unknown is not among them. */
    public Map<String, String> names(Collection<String> codes, Locale locale) {
        return areas.findByCodeIn(Set.copyOf(codes)).stream()
                .collect(Collectors.toMap(Area::code, area -> area.name(locale)));
    }

    /**
     * The name from the district down, in the order of the language: 即墨区环秀街道墨河社区, or Mohe Community, Huanxiu
     * Subdistrict, Jimo District. Unknown divisions are left out; the code stands for a wholly unknown one.
     */
    public String fullName(String code, Locale locale) {
        boolean chinese = "zh".equals(locale.getLanguage());
        Comparator<Area> fromTheTop = Comparator.comparing(area -> area.code().length());
        String name = areas.findByCodeIn(prefixes(code)).stream()
                .sorted(chinese ? fromTheTop : fromTheTop.reversed())
                .map(area -> area.name(locale))
                .collect(Collectors.joining(chinese ? "" : ", "));
        return name.isEmpty() ? code : name;
    }

    private static List<String> prefixes(String code) {
        return IntStream.of(6, 9, 12, code.length())
                .distinct()
                .filter(length -> length <= code.length())
                .mapToObj(length -> code.substring(0, length))
                .toList();
    }
}
