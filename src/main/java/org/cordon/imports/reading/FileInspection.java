package org.cordon.imports.reading;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Looks at every byte of a file as it comes in, once: whether it can be text at all, in which encoding, and how long it
 * is. Fed buffer by buffer, then asked for the {@link FileFacts}.
 */
public final class FileInspection {

    private static final int LONGEST_SIGNATURE = 8;

    private final long largest;
    private final MessageDigest digest = sha256();
    private final StrictDecoding utf8 = StrictDecoding.of("UTF-8");
    private final StrictDecoding gb18030 = StrictDecoding.of("GB18030");
    private final byte[] start = new byte[LONGEST_SIGNATURE];
    private long size;
    private long line = 1;
    private boolean wide;

    public FileInspection(long largest) {
        this.largest = largest;
    }

    /** Takes the next bytes; refuses as soon as the file is known to be no text or too large. */
    public void feed(byte[] bytes, int length) {
        boolean first = size < LONGEST_SIGNATURE;
        rememberStart(bytes, length);
        size += length;
        if (size > largest) {
            throw FileRefused.whole(
                    "import.file.tooLarge", "The file is larger than " + largest + " bytes; split it", largest);
        }
        if (first) {
            refuseOtherFormats();
            wide = ByteOrderMark.of(start).isWide();
        }
        if (!wide) {
            refuseNul(bytes, length);
            utf8.feed(ByteBuffer.wrap(bytes, 0, length), line);
            gb18030.feed(ByteBuffer.wrap(bytes, 0, length), line);
        }
        line += countLines(bytes, length);
        digest.update(bytes, 0, length);
    }

    public FileFacts finish() {
        if (size == 0) {
            throw FileRefused.whole("import.file.empty", "The file is empty");
        }
        utf8.finish(line);
        gb18030.finish(line);
        String hash = HexFormat.of().formatHex(digest.digest());
        return new FileFacts(size, hash, ByteOrderMark.of(start), utf8.failedAtLine(), gb18030.failedAtLine());
    }

    private void rememberStart(byte[] bytes, int length) {
        for (int i = 0; i < length && size + i < LONGEST_SIGNATURE; i++) {
            start[(int) size + i] = bytes[i];
        }
    }

    private void refuseOtherFormats() {
        FileSignature.of(start).ifPresent(format -> {
            throw FileRefused.whole(
                    "import.file.notText",
                    "This is not a text file but " + format.label() + "; save the sheet as CSV and upload that",
                    format.label());
        });
    }

    private void refuseNul(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                long at = line + countLines(bytes, i);
                throw FileRefused.atLine(
                        at, "import.file.nul", "Line " + at + " holds a NUL byte: this is not text", at);
            }
        }
    }

    private static long countLines(byte[] bytes, int length) {
        long lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
