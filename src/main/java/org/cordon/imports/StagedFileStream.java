package org.cordon.imports;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a staged file piece after piece; holds one of them. */
final class StagedFileStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int position;
    private int next;

    StagedFileStream(IntFunction<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        return hasMore() ? piece[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean hasMore() {
        if (position < piece.length) {
            return true;
        }
        Optional<byte[]> following = pieces.apply(next);
        if (following.isEmpty()) {
            return false;
        }
        piece = following.get();
        position = 0;
        next++;
        return piece.length > 0;
    }
}
