package org.cordon.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.cordon.platform.engine.LastFailure;

/** Content that breaks off where there is more than may be. */
final class LimitedContent extends ServletInputStream {

    private final ServletInputStream content;
    private long left;

    LimitedContent(ServletInputStream content, long most) {
        this.content = content;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int next = content.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = content.read(bytes, from, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            ContentTooLarge failure = new ContentTooLarge();
            LastFailure.note(failure); // the engine's interface answers before anybody else could see it
            throw failure;
        }
    }

    @Override
    public boolean isFinished() {
        return content.isFinished();
    }

    @Override
    public boolean isReady() {
        return content.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        content.setReadListener(listener);
    }
}
