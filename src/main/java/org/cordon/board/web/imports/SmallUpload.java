package org.cordon.board.web.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.cordon.imports.ImportReception;
import org.cordon.imports.ImportReport;
import org.cordon.imports.NewImport;
import org.cordon.imports.StagedFile;
import org.cordon.imports.reading.SaidOfFile;
import org.cordon.platform.errors.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file from a plain form, which has room for a small one only; the page's script sends the others as programs do. */
@Component
class SmallUpload {

    private static final int LONGEST_NAME = 200;

    private final ImportReception reception;

    SmallUpload(ImportReception reception) {
        this.reception = reception;
    }

    /** @param typed the fields of the form */
    ImportReport send(String kind, Map<String, String> typed, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refused("import.page.noFile", "Choose the file first");
        }
        String mapping = mapping(typed);
        StagedFile staged = stage(kind, file);
        return reception.accept(new NewImport(kind, mapping, typed.containsKey("dryRun"), nameOf(file), null), staged);
    }

    private StagedFile stage(String kind, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return reception.stage(kind, content);
        }
    }

    private static @Nullable String mapping(Map<String, String> typed) {
        SaidOfFile said = new SaidOfFile();
        typed.entrySet().stream()
                .filter(field -> SaidOfFile.takes(field.getKey()))
                .forEach(field -> said.say(field.getKey(), field.getValue()));
        return said.into(typed.get("mapping"));
    }

    private static String nameOf(MultipartFile file) {
        String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
