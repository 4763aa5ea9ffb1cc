package org.cordon.imports.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Tries one encoding on bytes that come in pieces, and remembers the line of the first that do not fit. */
final class StrictDecoding {

    private static final int LONGEST_CHARACTER = 8;

    private final CharsetDecoder decoder;
    private final CharBuffer scratch = CharBuffer.allocate(8192);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private @Nullable Long failedAtLine;

    private StrictDecoding(CharsetDecoder decoder) {
        this.decoder = decoder;
    }

    static StrictDecoding of(String charset) {
        return new StrictDecoding(strict(Charset.forName(charset)));
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** @param line the line on which these bytes begin */
    void feed(ByteBuffer bytes, long line) {
        if (failedAtLine == null) {
            decode(joined(bytes), line, false);
        }
    }

    void finish(long line) {
        if (failedAtLine == null) {
            decode(rest, line, true);
        }
    }

    /** Empty when everything fitted. */
    @Nullable
    Long failedAtLine() {
        return failedAtLine;
    }

    private void decode(ByteBuffer bytes, long line, boolean last) {
        long current = line;
        CoderResult result;
        do {
            scratch.clear();
            result = decoder.decode(bytes, scratch, last);
            current += countLines(scratch.flip());
        } while (result.isOverflow());
        if (result.isError()) {
            failedAtLine = current;
        }
        rest = copyOf(bytes);
    }

    private ByteBuffer joined(ByteBuffer bytes) {
        if (!rest.hasRemaining()) {
            return bytes;
        }
        return ByteBuffer.allocate(rest.remaining() + bytes.remaining())
                .put(rest)
                .put(bytes)
                .flip();
    }

    private static ByteBuffer copyOf(ByteBuffer bytes) {
        int kept = Math.min(bytes.remaining(), LONGEST_CHARACTER);
        return ByteBuffer.allocate(kept)
                .put(bytes.slice(bytes.position(), kept))
                .flip();
    }

    private static long countLines(CharBuffer text) {
        return text.chars().filter(c -> c == '\n').count();
    }
}
