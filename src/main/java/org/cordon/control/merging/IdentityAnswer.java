package org.cordon.control.merging;

import java.util.Arrays;

/** What the CDC makes of a document that contradicts the record. */
public enum IdentityAnswer {

    /** The person is the one on the list, whose record had the wrong document. */
    LIST_WRONG("listWrong"),
    /** The person at the door is somebody else: the one on the list still has to be found. */
    TWO_PEOPLE("twoPeople"),
    /** The document was read or typed wrongly. */
    REPORT_WRONG("reportWrong");

    private final String code;

    IdentityAnswer(String code) {
        this.code = code;
    }

    /** The answer of the form. */
    public String code() {
        return code;
    }

    public static IdentityAnswer of(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such answer"));
    }
}
