package org.cordon.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.cordon.platform.errors.Refused;
import org.springframework.modulith.NamedInterface;

/** The parts of a multipart request, one after the other as they arrive, in whatever order the client sends them. */
@NamedInterface("uploads")
public final class UploadParts {

    private static final int LONGEST_FIELD = 64 * 1024;
    private static final long MOST_SWALLOWED = 1L << 30;

    private final HttpServletRequest request;

    public UploadParts(HttpServletRequest request) {
        this.request = request;
    }

    public void forEach(PartReader reader) throws IOException {
        try {
            FileUpload upload = new FileUpload();
            upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
            FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                reader.read(parts.next());
            }
        } catch (FileUploadException | MalformedStreamException e) {
            throw new Refused("import.request.broken", "The request is not complete multipart/form-data");
        }
    }

    public static String text(FileItemStream part) throws IOException {
        try (InputStream content = part.openStream()) {
            byte[] bytes = content.readNBytes(LONGEST_FIELD + 1);
            if (bytes.length > LONGEST_FIELD) {
                throw new Refused(
                        "import.request.fieldTooLong",
                        "The part " + part.getFieldName() + " is too long",
                        part.getFieldName());
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Reads what is left and forgets it: most clients do not listen for an answer before they have sent everything. */
    public void swallowRest() throws IOException {
        byte[] buffer = new byte[64 * 1024];
        InputStream body = request.getInputStream();
        long left = MOST_SWALLOWED;
        int count = body.read(buffer);
        while (count >= 0 && left > 0) {
            left -= count;
            count = body.read(buffer);
        }
    }

    /** Takes one part in. */
    @FunctionalInterface
    public interface PartReader {
        void read(FileItemStream part) throws IOException;
    }
}
