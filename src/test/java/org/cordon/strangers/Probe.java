package org.cordon.strangers;

import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;

/**
 * One call, with {@code §} wherever an id belongs.
 *
 * @param ids which ids belong there: the table they are read from
 * @param content what is sent; a form where it is no JSON
 */
record Probe(String method, String path, String content, String ids) {

    static final String ID = "§";

    Probe with(String id) {
        return new Probe(method, path.replace(ID, id), content.replace(ID, id), ids);
    }

    Probe as(String account) {
        return new Probe(method, path, content.replace(Strangers.SELF, account), ids);
    }

    boolean sends(String text) {
        return path.contains(text) || content.contains(text);
    }

    boolean namesSomebody() {
        return sends(ID);
    }

    Answer by(Caller caller) {
        return content.isEmpty() || content.startsWith("{")
                ? caller.json(method, path, content)
                : caller.form(path, content);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + content;
    }
}
