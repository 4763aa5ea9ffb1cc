package org.cordon.board.web.worklist;

/** A column of the sheet. */
enum SheetColumn {
    /** The row's number; says which one is told about. */
    ROW(0, "worklist.sheet.row", 10),
    LIST(1, "worklist.kind", 20),
    NAME(2, "person.name", 12),
    DOCUMENT(3, "worklist.sheet.document", 22),
    PHONE(4, "person.phone", 16),
    PLACE(5, "worklist.place", 28),
    DUE(6, "list.due", 18),
    STATE(7, "worklist.state", 16),
    /** How often nobody was met; keeps a visit from counting twice. */
    VISITS(8, "worklist.sheet.visits", 14),
    /** What was found; to be filled in. */
    RESULT(9, "worklist.result", 22),
    /** To be filled in. */
    REMARK(10, "worklist.remark", 40);

    private final int place;
    private final String heading;
    private final int width;

    SheetColumn(int place, String heading, int width) {
        this.place = place;
        this.heading = heading;
        this.width = width;
    }

    /** Counted from 0. */
    int place() {
        return place;
    }

    /** The name of the message. */
    String heading() {
        return heading;
    }

    /** In characters. */
    int width() {
        return width;
    }
}
