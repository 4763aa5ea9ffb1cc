package org.cordon.platform.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** The stream of an answer, with a question before every write. */
final class AuditedStream extends ServletOutputStream {

    private final ServletOutputStream target;
    private final Runnable before;

    AuditedStream(ServletOutputStream target, Runnable before) {
        this.target = target;
        this.before = before;
    }

    @Override
    public void write(int octet) throws IOException {
        before.run();
        target.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        before.run();
        target.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        before.run();
        target.flush();
    }

    @Override
    public void close() throws IOException {
        before.run();
        target.close();
    }

    @Override
    public boolean isReady() {
        return target.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        target.setWriteListener(listener);
    }
}
