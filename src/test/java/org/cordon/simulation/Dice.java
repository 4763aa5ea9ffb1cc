package org.cordon.simulation;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance; the same seed throws the same. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    /** How likely, from 0 to 1. */
    boolean says(double probability) {
        return random.nextDouble() < probability;
    }

    /** From the first to the last, both possible. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    void shuffle(List<?> cards) {
        Collections.shuffle(cards, random);
    }
}
