package org.cordon.imports;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The kinds of files that whoever asks may send. */
@Service
public class SendableKinds {

    private final ImportStaff staff;
    private final RowHandlers handlers;
    private final ImportSettings settings;

    SendableKinds(ImportStaff staff, RowHandlers handlers, ImportSettings settings) {
        this.staff = staff;
        this.handlers = handlers;
        this.settings = settings;
    }

    public List<SendableKind> list() {
        Set<String> own = staff.kindsOf(staff.require());
        return handlers.all().stream()
                .filter(kind -> own.contains(kind.kind()))
                .map(this::sendable)
                .toList();
    }

    /**
     * The kind that is called so.
     *
     * @throws org.cordon.platform.errors.NotFound {@code import.kindUnknown}
     */
    public SendableKind require(String kind) {
        staff.require(kind);
        return sendable(handlers.of(kind));
    }

    private SendableKind sendable(ImportKind kind) {
        return new SendableKind(
                kind.kind(),
                kind.fields(),
                kind.hasMode(),
                settings.largest(kind),
                settings.maxWorkbookSize().toBytes());
    }
}
