package org.cordon.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Tells something about records that a test makes up; a negative one is gone. */
@Component
class TrialContent implements OutboxContent {

    static final String KIND = "trial";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<Long, Map<String, Object>> of(String townCode, Collection<Long> referenceIds) {
        Map<Long, Map<String, Object>> contents = new TreeMap<>();
        referenceIds.stream()
                .filter(id -> id >= 0)
                .forEach(id -> contents.put(id, Map.of("name", "王小明", "number", id, "asked", System.nanoTime())));
        return contents;
    }
}
