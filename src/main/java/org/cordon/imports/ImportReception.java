package org.cordon.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.cordon.imports.reading.FileFacts;
import org.cordon.imports.reading.FileRefused;
import org.cordon.imports.reading.MappedFile;
import org.cordon.imports.reading.Mapping;
import org.cordon.imports.reading.MappingDocument;
import org.cordon.imports.reading.ReadableFile;
import org.cordon.imports.reading.Workbook;
import org.cordon.platform.crypto.Vault;
import org.cordon.platform.errors.Conflict;
import org.cordon.platform.errors.DomainException;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.security.StaffUser;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes files in: stages them, reads each once from end to end, and queues it or refuses it as a whole. */
@Service
public class ImportReception {

    private static final int SIGNATURE = 4;
    private static final long ROOM_FOR_OTHER_PARTS = 1024 * 1024;

    private final ImportStaff staff;
    private final RowHandlers handlers;
    private final UploadStaging staging;
    private final Unpacking unpacking;
    private final ImportFiles files;
    private final Vault vault;
    private final ImportWorker worker;
    private final ImportSettings settings;

    ImportReception(
            ImportStaff staff,
            RowHandlers handlers,
            UploadStaging staging,
            Unpacking unpacking,
            ImportFiles files,
            Vault vault,
            ImportWorker worker,
            ImportSettings settings) {
        this.staff = staff;
        this.handlers = handlers;
        this.staging = staging;
        this.unpacking = unpacking;
        this.files = files;
        this.vault = vault;
        this.worker = worker;
        this.settings = settings;
    }

    /** Stops a caller who may not import, names no kind of import or sends too much, before a byte of the file is read. */
    public void admit(String kind, long announcedSize) {
        staff.require(kind);
        long largest = largest(kind);
        if (announcedSize > largest + ROOM_FOR_OTHER_PARTS) {
            throw new Refused(
                    "import.file.tooLarge", "The file is larger than " + largest + " bytes; split it", largest);
        }
    }

    public StagedFile stage(String kind, InputStream file) throws IOException {
        staff.require(kind);
        UUID id = UUID.randomUUID();
        PushbackInputStream whole = new PushbackInputStream(file, SIGNATURE);
        byte[] start = whole.readNBytes(SIGNATURE);
        whole.unread(start);
        boolean workbook = Workbook.isSignature(start);
        try {
            FileFacts facts = workbook ? storeSheet(id, whole, largest(kind)) : staging.store(id, whole, largest(kind));
            return new StagedFile(id, workbook, facts, null);
        } catch (FileRefused refused) {
            return new StagedFile(id, workbook, null, refused);
        }
    }

    /** What the sheet of a workbook says. */
    private FileFacts storeSheet(UUID id, InputStream file, long largest) throws IOException {
        byte[] packed = Workbook.receive(file, settings.maxWorkbookSize().toBytes());
        return unpacking.alone(() -> staging.store(id, Workbook.of(packed).asCsv(), largest));
    }

    /** Forgets a staged file whose request turned out to be incomplete. */
    public void discard(StagedFile staged) {
        staging.discard(staged.id());
    }

    /** The import that came of the file: queued, or rejected with the reason. */
    public ImportReport accept(NewImport request, StagedFile staged) {
        StaffUser user = staff.require(request.kind());
        try {
            record(request, staged, user.userId());
        } catch (DuplicateKeyException e) {
            staging.discard(staged.id());
            return repeated(request, staged, user.userId());
        } catch (DomainException e) {
            staging.discard(staged.id());
            throw e;
        }
        worker.wake();
        return files.find(staged.id(), user.userId()).orElseThrow();
    }

    private void record(NewImport request, StagedFile staged, String userId) {
        ImportKind kind = handlers.of(request.kind());
        Mapping mapping = MappingDocument.read(request.mapping());
        check(kind, mapping);
        String json = request.mapping() == null ? "" : request.mapping();
        FileFacts facts = staged.facts();
        CheckedFile unread = CheckedFile.unread(
                staged.id(), request, userId, json, facts == null ? 0 : facts.size(), digest(request, facts));
        try {
            files.insertQueued(check(unread, staged, staged.workbook() ? mapping.ofSheet() : mapping, kind));
        } catch (FileRefused refused) {
            files.insertRefused(unread, Reason.of(refused));
            staging.discard(staged.id());
        }
    }

    private long largest(String kind) {
        return settings.largest(handlers.of(kind));
    }

    private static void check(ImportKind kind, Mapping mapping) {
        if (!kind.hasMode() && (mapping.mode() != null || mapping.year() != null)) {
            throw new Refused(
                    "import.mapping.modeOfRegister", "Only a register has a mode and a year of its division codes");
        }
        if (kind instanceof RegisterKind<?> register) {
            register.check(mapping);
        }
    }

    private CheckedFile check(CheckedFile unread, StagedFile staged, Mapping mapping, ImportKind kind) {
        if (staged.refused() != null) {
            throw staged.refused();
        }
        FileFacts facts = Optional.ofNullable(staged.facts()).orElseThrow();
        ReadableFile file = ReadableFile.of(() -> staging.open(staged.id()), facts, mapping, kind.fields());
        try (MappedFile rows = file.open()) {
            long count = rows.countRows();
            refuseLong(kind, count);
            return unread.readAs(
                    file.charset().name(),
                    file.delimiter(),
                    rows.columns().headings().names(),
                    count,
                    rows.blankRows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever waits for a short file must not wait for somebody else's long one. */
    private void refuseLong(ImportKind kind, long rows) {
        if (kind.isShort() && rows > settings.maxShortRows()) {
            throw FileRefused.whole(
                    "import.file.long",
                    "The file has " + rows + " rows; one of " + kind.kind() + " has at most " + settings.maxShortRows(),
                    rows,
                    settings.maxShortRows());
        }
    }

    private ImportReport repeated(NewImport request, StagedFile staged, String userId) {
        String key = String.valueOf(request.idempotencyKey());
        ImportReport earlier = files.findByKey(userId, key).orElseThrow();
        String digest = digest(request, staged.facts());
        if (digest != null && files.hasDigest(earlier.id(), digest)) {
            return earlier;
        }
        throw new Conflict(
                "import.keyReused", "The Idempotency-Key was used before for another file or mapping; take a new one");
    }

    private @Nullable String digest(NewImport request, @Nullable FileFacts facts) {
        if (facts == null) {
            return null;
        }
        String said = request.kind() + '\n' + request.mapping() + '\n' + facts.sha256();
        return HexFormat.of().formatHex(vault.blindIndex("import-file", said));
    }
}
