package org.cordon.platform.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the engine's interfaces bring as typed values into plain ones; files and Java objects are refused. */
@Component
public class TypedAnswers {

    private final ObjectMapper mapper;

    TypedAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public Map<String, @Nullable Object> plain(@Nullable Map<String, ?> variables) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        if (variables != null) {
            variables.keySet().forEach(key -> plain.put(key, plain(key, value(variables, key))));
        }
        return plain;
    }

    private static @Nullable Object value(Map<String, ?> variables, String key) {
        return variables instanceof VariableMap typed ? typed.getValueTyped(key) : variables.get(key);
    }

    private @Nullable Object plain(String key, @Nullable Object value) {
        if (value instanceof FileValue || isSerializedObject(value)) {
            throw new Refused("answer.text", "The field " + key + " takes no files and no objects", key);
        }
        if (value instanceof SerializableValue json && !(value instanceof ObjectValue)) {
            return parse(key, json.getValueSerialized());
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }

    private static boolean isSerializedObject(@Nullable Object value) {
        return value instanceof ObjectValue object && !object.isDeserialized();
    }

    private @Nullable Object parse(String key, @Nullable String json) {
        try {
            return json == null ? null : mapper.readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new Refused("answer.rows", "The field " + key + " is not valid JSON", key);
        }
    }
}
