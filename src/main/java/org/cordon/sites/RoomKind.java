package org.cordon.sites;

/** What a room is made for; the rule tables know it by its {@link #code()}. */
public enum RoomKind {
    /** For one person. */
    SINGLE("single"),
    /** More than one bed: for somebody and whoever cares for them. */
    CARER("carer"),
    /** Without steps, with wide doors. */
    BARRIER_FREE("barrierFree");

    private final String code;

    RoomKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * The kind that a table calls by this word.
     *
     * @throws IllegalArgumentException for a word that is none of the kinds
     */
    public static RoomKind ofCode(String code) {
        for (RoomKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no kind of room " + code);
    }
}
