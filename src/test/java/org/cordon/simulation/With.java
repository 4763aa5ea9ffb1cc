package org.cordon.simulation;

import java.util.HashMap;
import java.util.Map;

/** Answers that are more than others. */
final class With {

    private With() {}

    static Map<String, Object> also(Map<String, Object> answers, String one, Object its, String other, Object others) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put(one, its);
        all.put(other, others);
        return all;
    }
}
