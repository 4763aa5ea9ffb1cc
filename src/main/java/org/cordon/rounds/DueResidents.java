package org.cordon.rounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who is due in a round, who of them was sampled and who is exempt: conditions on {@code cordon.resident r}, with their
 * parameters. Areas are compared by {@code like}, which means the same under every order of letters.
 */
final class DueResidents {

    private static final String SAMPLED = """
            exists (select 1 from cordon.round_sample s
                    where s.round_id = :round and s.identity_hash = r.identity_hash)""";

    private static final String EXEMPT_PERSON = """
            exists (select 1 from cordon.round_exemption x
                    where x.round_id = :round and x.identity_hash = r.identity_hash)""";

    /** Asks nothing about the resident, so that the database reads the places once and not for each. */
    private static final String EXEMPT_PLACE = """
            (substring(r.area_code, 1, %1$d) in (
                select x.area_code from cordon.round_exemption x
                where x.round_id = :round and x.area_code is not null and x.grid_code = '')
             or (substring(r.area_code, 1, %1$d), r.grid_code) in (
                select x.area_code, x.grid_code from cordon.round_exemption x
                where x.round_id = :round and x.area_code is not null and x.grid_code <> ''))""";

    private static final String EXEMPT_PLACES =
            IntStream.of(6, 9, 12).mapToObj(EXEMPT_PLACE::formatted).collect(Collectors.joining(" or ", "(", ")"));

    private final Round round;
    private final boolean peopleExempt;
    private final boolean placesExempt;

    DueResidents(Round round, boolean peopleExempt, boolean placesExempt) {
        this.round = round;
        this.peopleExempt = peopleExempt;
        this.placesExempt = placesExempt;
    }

    boolean anybodyExempt() {
        return peopleExempt || placesExempt;
    }

    String due() {
        return IntStream.range(0, round.areaCodes().size())
                .mapToObj(i -> "r.area_code like :area" + i)
                .collect(Collectors.joining(" or ", "r.removed_at is null and (", ")"));
    }

    String sampled() {
        return SAMPLED;
    }

    /** Constant where nobody is, so that the database need not look. */
    String exempt() {
        return placesExempt
                ? (peopleExempt ? "(" + EXEMPT_PERSON + " or " + EXEMPT_PLACES + ")" : EXEMPT_PLACES)
                : (peopleExempt ? EXEMPT_PERSON : "1 = 0");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("round", round.id());
        List<String> areas = round.areaCodes();
        IntStream.range(0, areas.size()).forEach(i -> parameters.put("area" + i, areas.get(i) + "%"));
        return parameters;
    }
}
