package org.cordon.persons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Writes the facts of a person as the text that is sealed, and reads it back. */
final class PersonSealing {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private PersonSealing() {}

    static String text(SealedFacts facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known about a person cannot be written", e);
        }
    }

    static SealedFacts facts(String text) {
        try {
            return JSON.readValue(text, SealedFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known about a person cannot be read"); // e would show it
        }
    }
}
