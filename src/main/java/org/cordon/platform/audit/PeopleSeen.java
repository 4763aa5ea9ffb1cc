package org.cordon.platform.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Different people, by the numbers under which the audit names them. Nearly all of those are plain numbers, and a day has
 * millions: they are kept as such, and sorted where it matters.
 */
final class PeopleSeen {

    private static final int NONE = -1;
    private static final int MOST_DIGITS = 18;

    private final Set<String> others = new HashSet<>();
    private long[] numbers = new long[16];
    private int length;
    private boolean isTidy;

    /** @param people as a row of the audit has them: with commas between, or empty */
    void add(String people) {
        int from = 0;
        while (from < people.length()) {
            int comma = people.indexOf(',', from);
            int until = comma < 0 ? people.length() : comma;
            addOne(people, from, until);
            from = until + 1;
        }
    }

    int size() {
        tidy();
        return length + others.size();
    }

    /** In the order of {@link PersonOrder}. */
    List<String> first(int most) {
        tidy();
        return Stream.concat(
                        Arrays.stream(numbers, 0, Math.min(most, length)).mapToObj(Long::toString), others.stream())
                .sorted(PersonOrder.BY_NUMBER)
                .limit(most)
                .toList();
    }

    private void addOne(String people, int from, int until) {
        long number = number(people, from, until);
        if (number == NONE) {
            others.add(people.substring(from, until));
            return;
        }
        if (length == numbers.length) {
            makeRoom();
        }
        numbers[length++] = number;
        isTidy = false;
    }

    /** Repeats go first, so that there is never room for much more than twice as many as are different. */
    private void makeRoom() {
        tidy();
        if (length > numbers.length / 2) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
    }

    /** For how many there is room. */
    int room() {
        return numbers.length;
    }

    /** What is written in exactly one way as a number; {@link #NONE} for anything else, such as {@code result:12} or 007. */
    private static long number(String people, int from, int until) {
        if (until == from || until - from > MOST_DIGITS || people.charAt(from) == '0') {
            return NONE;
        }
        long number = 0;
        for (int place = from; place < until; place++) {
            char digit = people.charAt(place);
            if (digit < '0' || digit > '9') {
                return NONE;
            }
            number = number * 10 + digit - '0';
        }
        return number;
    }

    private void tidy() {
        if (isTidy) {
            return;
        }
        Arrays.sort(numbers, 0, length);
        int kept = 0;
        for (int place = 0; place < length; place++) {
            if (place == 0 || numbers[place] != numbers[place - 1]) {
                numbers[kept++] = numbers[place];
            }
        }
        length = kept;
        isTidy = true;
    }
}
