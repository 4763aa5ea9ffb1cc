package org.cordon.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the simulation knows about people without asking the product: who lives with whom, who had fever, and who is on
 * the road. */
final class People {

    private final Map<String, Integer> households = new TreeMap<>();
    private final Map<Long, Integer> byPerson = new HashMap<>();
    private final Set<String> feverish = new HashSet<>();
    private final Set<String> onTheRoad = new TreeSet<>();
    private int sent;
    private int arrived;
    private int returned;

    void add(String number, long personId, int household) {
        households.put(number, household);
        byPerson.put(personId, household);
    }

    /** Whoever is not known belongs to nobody. */
    boolean areStrangers(String one, String other) {
        return areApart(households.get(one), households.get(other));
    }

    /** The same of two persons, whose numbers change when they become cases. */
    boolean areStrangers(long onePerson, long otherPerson) {
        return areApart(byPerson.get(onePerson), byPerson.get(otherPerson));
    }

    List<String> livingWith(String number) {
        return households.keySet().stream()
                .filter(other -> !other.equals(number) && !areStrangers(number, other))
                .toList();
    }

    void sent(String number) {
        onTheRoad.add(number);
        sent++;
    }

    /** Fever is looked for anew before another drive. */
    void arrived(String number) {
        onTheRoad.remove(number);
        feverish.remove(number);
        arrived++;
    }

    /** Their control ended on the way, as far as they were on it. */
    void returned(String number) {
        returned += onTheRoad.remove(number) ? 1 : 0;
    }

    Set<String> onTheRoad() {
        return onTheRoad;
    }

    int sent() {
        return sent;
    }

    int arrived() {
        return arrived;
    }

    int returned() {
        return returned;
    }

    void hadFever(String number) {
        feverish.add(number);
    }

    boolean isFeverish(String number) {
        return feverish.contains(number);
    }

    private static boolean areApart(@Nullable Integer one, @Nullable Integer other) {
        return one == null || !one.equals(other);
    }
}
