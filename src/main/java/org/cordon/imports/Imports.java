package org.cordon.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordon.platform.audit.AuditedChange;
import org.cordon.platform.audit.OpenedIdentities;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.NotFound;
import org.cordon.platform.security.StaffUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The imports of the person who asks: what became of them, and stopping them. */
@Service
public class Imports {

    private static final int LONGEST_LIST = 100;
    private static final int MOST_WARNINGS = 100;

    private final ImportStaff staff;
    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportWorker worker;
    private final OpenedIdentities opened;
    private final UploadStaging staging;
    private final RowHandlers handlers;
    private final ApplicationEventPublisher events;

    Imports(
            ImportStaff staff,
            ImportFiles files,
            ImportRows rows,
            ImportWorker worker,
            OpenedIdentities opened,
            UploadStaging staging,
            RowHandlers handlers,
            ApplicationEventPublisher events) {
        this.staff = staff;
        this.files = files;
        this.rows = rows;
        this.worker = worker;
        this.opened = opened;
        this.staging = staging;
        this.handlers = handlers;
        this.events = events;
    }

    public ImportReport require(UUID id) {
        StaffUser user = staff.require();
        return files.find(id, user.userId())
                .filter(report -> staff.kindsOf(user).contains(report.kind()))
                .orElseThrow(() -> new NotFound("import.unknown", "There is no import " + id + " of yours", id));
    }

    /** The newest first. */
    public List<ImportReport> list() {
        StaffUser user = staff.require();
        return files.list(user.userId(), staff.kindsOf(user), LONGEST_LIST);
    }

    /** Those of one kind, the newest first. */
    public List<ImportReport> list(String kind) {
        return files.list(staff.require(kind).userId(), Set.of(kind), LONGEST_LIST);
    }

    /**
     * What became of lines, in the order of the file: a page from behind a line, 0 for the first.
     *
     * @param rejected only those that were not taken
     */
    public List<ImportedLine> lines(UUID id, boolean rejected, long after, int limit) {
        ImportReport report = require(id);
        List<ImportedLine> lines = rows.lines(report.id(), rejected, after, limit, files.headings(report.id()));
        if (lines.stream().anyMatch(ImportedLine::saysCells)) {
            opened.exported("import:" + id, Set.of("rejectedRows"));
        }
        return lines;
    }

    /** What could not be taken of rows that were taken, the first hundred. */
    public List<Reason> warnings(UUID id) {
        List<Reason> warnings = rows.warnings(require(id).id(), MOST_WARNINGS);
        if (!warnings.isEmpty()) {
            opened.exported("import:" + id, Set.of("warnings"));
        }
        return warnings;
    }

    /** The rejected rows as a file of the same shape. */
    public RejectedRows rejected(UUID id) {
        ImportReport report = require(id);
        opened.exported("import:" + report.id(), Set.of("rejectedRows"));
        return new RejectedRows(files.headings(report.id()), files.delimiter(report.id()), rows, report.id());
    }

    /**
     * Lets a file replace its register although much of it is removed.
     *
     * @param removed the entries that the preview says will be removed
     */
    @Transactional
    public void confirm(UUID id, long removed) {
        if (!files.confirm(require(id).id(), removed)) {
            throw new Conflict(
                    "import.notAwaiting", "The import " + id + " does not wait to remove " + removed, id, removed);
        }
        events.publishEvent(AuditedChange.approval("import:" + id, "registerReplacement"));
        worker.wake();
    }

    /**
     * Stops after the batch that is being taken in; what was taken stays.
     *
     * @throws Conflict {@code import.finished}
     */
    public void cancel(UUID id) {
        if (!stop(id)) {
            throw new Conflict("import.finished", "The import " + id + " has finished already", id);
        }
    }

    /** The same; false if it has finished already. */
    public boolean stop(UUID id) {
        ImportReport report = require(id);
        if (files.cancelAwaiting(id)) {
            handlers.end(report.kind(), id);
            staging.discard(id);
            return true;
        }
        boolean wanted = files.requestCancel(id);
        if (wanted) {
            worker.wake();
        }
        return wanted;
    }
}
