package org.cordon.imports.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook that refuses to be longer than it may be, or to say more at once than any cell does. */
final class MeasuredPart extends FilterInputStream {

    /** Bytes between two tags, or in one; a cell has up to 32,767 characters. */
    private static final int LONGEST_WORD = 1_048_576;

    private final long most;
    private long size;
    private long word;

    MeasuredPart(InputStream part, long most) {
        super(part);
        this.most = most;
    }

    long size() {
        return size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        for (int i = 0; i < count; i++) {
            word = buffer[offset + i] == '<' ? 0 : word + 1;
            if (word > LONGEST_WORD) {
                throw tooLarge(LONGEST_WORD);
            }
        }
        size += Math.max(count, 0);
        if (size > most) {
            throw tooLarge(most);
        }
        return count;
    }

    static FileRefused tooLarge(long most) {
        return FileRefused.whole(
                "import.file.workbookTooLarge",
                "A part of the workbook unpacks to more than " + most + " bytes; save the sheet as CSV and upload that",
                most);
    }
}
