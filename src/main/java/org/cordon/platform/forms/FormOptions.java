package org.cordon.platform.forms;

import java.util.List;
import java.util.Locale;

/** Choices that a form cannot know when it is drawn; a form names them with the property {@code options}. */
public interface FormOptions {

    /** The name in the form: {@code "properties": {"options": "towns"}}. */
    String name();

    List<Option> in(Locale language);

    /** One choice: what is stored, and what the reader sees. */
    record Option(String value, String label) {}
}
