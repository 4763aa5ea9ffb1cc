package org.cordon.control.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.cordon.control.ControlStatus;
import org.jspecify.annotations.Nullable;

/** The control statuses and end reasons that a modeller wrote into one process. */
final class StatusModel {

    static final String STATUS = "controlStatus";
    static final String END_REASON = "endReason";
    static final String RESPONSIBLE_UNIT = "responsibleUnit";

    private static final String STATUS_OF_CALLER = "statusOfCaller";

    /** The properties of one element. */
    record Entry(
            ControlStatus status,
            @Nullable String endReason,
            @Nullable String responsibleUnit) {}

    private final Map<String, Entry> entries = new HashMap<>();

    static StatusModel read(Element process) {
        StatusModel model = new StatusModel();
        model.collect(process);
        return model;
    }

    /** Whether the caller's status holds while the process runs, so that its tasks have none of their own. */
    static boolean hasStatusOfItsCaller(Element process) {
        return Boolean.parseBoolean(properties(process).get(STATUS_OF_CALLER));
    }

    Optional<Entry> of(String activityId) {
        return Optional.ofNullable(entries.get(activityId));
    }

    private void collect(Element element) {
        Map<String, String> properties = properties(element);
        String status = properties.get(STATUS);
        if (status != null) {
            entries.put(
                    element.attribute("id"),
                    new Entry(
                            ControlStatus.valueOf(status),
                            properties.get(END_REASON),
                            properties.get(RESPONSIBLE_UNIT)));
        }
        element.elements().forEach(this::collect);
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> values = new HashMap<>();
        for (Element extensions : element.elements("extensionElements")) {
            for (Element properties : extensions.elements("properties")) {
                for (Element property : properties.elements("property")) {
                    values.put(property.attribute("name"), property.attribute("value"));
                }
            }
        }
        return values;
    }
}
