package org.cordon.board.web.imports;

import java.util.UUID;
import org.cordon.imports.ImportReport;

/** Where the reader is told of an import. */
public final class ImportPages {

    /** Sheets of the work list, of {@code org.cordon.imports.kinds}; they have pages of their own. */
    public static final String SHEET = "visit-results";

    public static final String OF_SHEETS = "/worklist/sheets";

    static final String OF_FILES = "/imports";

    private ImportPages() {}

    /** The path of its page. */
    public static String of(ImportReport report) {
        return of(report.kind(), report.id());
    }

    static boolean isSheet(ImportReport report) {
        return report.kind().equals(SHEET);
    }

    private static String of(String kind, UUID id) {
        return (kind.equals(SHEET) ? OF_SHEETS : OF_FILES) + "/" + id;
    }
}
