package org.cordon.platform.engine;

import org.cordon.testing.Caller;
import org.cordon.testing.Caller.Answer;

/**
 * One attempt to bring code into the engine or to change what models alone may change.
 *
 * @param path below the engine's interface
 */
record Attack(String method, String path, String type, String content) {

    private static final String BOUNDARY = "cordonAttack";

    static Attack json(String method, String path, String content) {
        return new Attack(method, path, "application/json", content.replace('\'', '"'));
    }

    /** The deployment of one file. */
    static Attack deployment(String file, String content) {
        return new Attack("POST", "/deployment/create", "multipart/form-data; boundary=" + BOUNDARY, """
                --%1$s\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                attack\r
                --%1$s\r
                Content-Disposition: form-data; name="data"; filename="%2$s"\r
                Content-Type: application/octet-stream\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(
                        BOUNDARY, file, content));
    }

    /** A file beside a task. */
    static Attack attachment(String task) {
        return new Attack(
                "POST",
                "/task/" + task + "/attachment/create",
                "multipart/form-data; boundary=" + BOUNDARY,
                """
                --%1$s\r
                Content-Disposition: form-data; name="attachment-name"\r
                \r
                page\r
                --%1$s\r
                Content-Disposition: form-data; name="attachment-type"\r
                \r
                text/html\r
                --%1$s\r
                Content-Disposition: form-data; name="content"; filename="a.html"\r
                Content-Type: text/html\r
                \r
                <script>alert(1)</script>\r
                --%1$s--\r
                """.formatted(BOUNDARY));
    }

    Answer by(Caller caller, String interfaceOfTheEngine) {
        return caller.send(method, interfaceOfTheEngine + path, type, content);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + content.lines().limit(12).reduce("", String::concat);
    }
}
