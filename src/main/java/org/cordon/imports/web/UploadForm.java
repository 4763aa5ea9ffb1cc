package org.cordon.imports.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.cordon.imports.ImportReception;
import org.cordon.imports.ImportReport;
import org.cordon.imports.NewImport;
import org.cordon.imports.StagedFile;
import org.cordon.imports.reading.SaidOfFile;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;

/** Collects the parts of one upload: the file goes to staging as it comes, the small fields are remembered. */
final class UploadForm {

    private static final int LONGEST_NAME = 200;

    private final ImportReception reception;
    private final String kind;
    private final @Nullable String idempotencyKey;
    private @Nullable StagedFile file;
    private String fileName = "";
    private @Nullable String mapping;
    private final SaidOfFile said = new SaidOfFile();
    private boolean dryRun;

    UploadForm(ImportReception reception, String kind, boolean dryRun, @Nullable String idempotencyKey) {
        this.reception = reception;
        this.kind = kind;
        this.dryRun = dryRun;
        this.idempotencyKey = idempotencyKey;
    }

    void read(FileItemStream part) throws IOException {
        switch (String.valueOf(part.getFieldName())) {
            case "file" -> stage(part);
            case "mapping" -> mapping = UploadParts.text(part);
            case "dryRun" -> dryRun = yesOrNo(UploadParts.text(part));
            default -> say(part);
        }
    }

    ImportReport send() {
        StagedFile staged = Optional.ofNullable(file)
                .orElseThrow(() -> new Refused("import.request.noFile", "The request has no part \"file\""));
        return reception.accept(new NewImport(kind, said.into(mapping), dryRun, fileName, idempotencyKey), staged);
    }

    void discard() {
        if (file != null) {
            reception.discard(file);
        }
    }

    private void say(FileItemStream part) throws IOException {
        String name = String.valueOf(part.getFieldName());
        if (!SaidOfFile.takes(name)) {
            throw new Refused(
                    "import.request.unknownPart",
                    "The part " + name + " is not known; there are file, mapping, dryRun and " + SaidOfFile.NAMES,
                    name,
                    SaidOfFile.NAMES);
        }
        said.say(name, UploadParts.text(part));
    }

    private void stage(FileItemStream part) throws IOException {
        if (file != null) {
            throw new Refused("import.request.twoFiles", "Send one file at a time");
        }
        fileName = baseName(part.getName());
        try (InputStream content = part.openStream()) {
            file = reception.stage(kind, content);
        }
    }

    private static boolean yesOrNo(String text) {
        return Optional.ofNullable(Map.of("true", true, "false", false, "", false)
                        .get(text.strip().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new Refused("import.request.dryRun", "dryRun is true or false"));
    }

    private static String baseName(@Nullable String path) {
        String name = path == null ? "" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
