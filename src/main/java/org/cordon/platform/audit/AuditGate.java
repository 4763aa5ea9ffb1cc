package org.cordon.platform.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer of which no byte leaves before everything that was opened for it is recorded. */
final class AuditGate extends HttpServletResponseWrapper {

    private final Runnable record;
    private final Runnable notice;
    private boolean closed;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    /**
     * @param record throws {@link AuditUnavailable} if it cannot record
     * @param notice told as soon as a status is set, while it is known who asks
     */
    AuditGate(HttpServletResponse response, Runnable record, Runnable notice) {
        super(response);
        this.record = record;
        this.notice = notice;
    }

    /** Whether something could not be recorded: then nothing of the answer may leave any more. */
    boolean isClosed() {
        return closed;
    }

    /** To be called before anything leaves. */
    void pass() {
        if (closed) {
            throw new AuditUnavailable(new IllegalStateException("This answer was refused already"));
        }
        try {
            record.run();
        } catch (AuditUnavailable e) {
            closed = true;
            throw e;
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (writer != null) {
            throw new IllegalStateException("This answer is written as text already");
        }
        if (stream == null) {
            stream = audited();
        }
        return stream;
    }

    /** Writes through the same gate; the container's own writer would go around it. */
    @Override
    public PrintWriter getWriter() throws IOException {
        if (stream != null) {
            throw new IllegalStateException("This answer is written as bytes already");
        }
        if (writer == null) {
            String encoding = getCharacterEncoding();
            setCharacterEncoding(encoding == null ? StandardCharsets.UTF_8.name() : encoding);
            writer = new PrintWriter(new OutputStreamWriter(audited(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    private ServletOutputStream audited() throws IOException {
        return new AuditedStream(super.getOutputStream(), this::pass);
    }

    @Override
    public void setStatus(int status) {
        super.setStatus(status);
        notice.run();
    }

    @Override
    public void flushBuffer() throws IOException {
        pass();
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        setStatus(status);
        pass();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        setStatus(status);
        pass();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        pass();
        super.sendRedirect(location);
    }

    @Override
    public void resetBuffer() {
        writer = null;
        super.resetBuffer();
    }

    @Override
    public void reset() {
        writer = null;
        stream = null;
        super.reset();
    }

    /** What a writer still holds; nobody else would send it. */
    void finish() throws IOException {
        pass();
        if (writer != null) {
            writer.flush();
        }
    }
}
