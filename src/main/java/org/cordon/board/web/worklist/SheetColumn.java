package org.cordon.board.web.worklist;

/** A column of the sheet, in the order in which it is written. */
enum SheetColumn {
    /** The row's number; says which one is told about. */
    ROW("worklist.sheet.row", 10),
    LIST("worklist.kind", 20),
    NAME("person.name", 12),
    DOCUMENT("worklist.sheet.document", 22),
    PHONE("person.phone", 16),
    PLACE("worklist.place", 28),
    DUE("list.due", 18),
    STATE("worklist.state", 16),
    /** How often nobody was met; keeps a visit from counting twice. */
    VISITS("worklist.sheet.visits", 14),
    /** What was found; to be filled in. */
    RESULT("worklist.result", 22),
    /** To be filled in. */
    REMARK("worklist.remark", 40);

    private final String heading;
    private final int width;

    SheetColumn(String heading, int width) {
        this.heading = heading;
        this.width = width;
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
