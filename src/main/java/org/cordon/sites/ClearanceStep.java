package org.cordon.sites;

/** What a room needs before it is free; models route by the {@link #code()}. */
public enum ClearanceStep {
    /** Disinfect it, or disinfect it again. */
    DISINFECT("disinfect"),
    /** Take an environment sample. */
    SAMPLE("sample"),
    /** Wait for the result. */
    WAIT("wait"),
    /** Nothing: it is free. */
    FREE("free");

    private final String code;

    ClearanceStep(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
