package org.cordon.pushes;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held: the one word of what it writes beside a picture that is needed to see it upright (Exif 2.3, tag
 * 274, values 1 to 8). Whatever cannot be understood means upright.
 */
record PhotoOrientation(int value) {

    private static final PhotoOrientation UPRIGHT = new PhotoOrientation(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_FILE = 2;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int FIRST_MARKER = 0xFF00;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 512;
    private static final int TAG = 0x0112;

    /** Of a file whose parts may lie about their lengths. */
    static PhotoOrientation of(byte[] file) {
        if (PhotoFormat.of(file).filter(format -> format == PhotoFormat.JPEG).isEmpty()) {
            return UPRIGHT;
        }
        ByteBuffer parts = ByteBuffer.wrap(file);
        int at = START_OF_FILE;
        while (at + 4 <= file.length) {
            int marker = parts.getShort(at) & 0xFFFF;
            int length = parts.getShort(at + 2) & 0xFFFF;
            if (marker < FIRST_MARKER || marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            int end = Math.min(at + 2 + length, file.length);
            int start = at + 4 + EXIF.length;
            if (marker == APP1 && start <= end && Arrays.equals(file, at + 4, start, EXIF, 0, EXIF.length)) {
                return inside(parts.slice(start, end - start));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static PhotoOrientation inside(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > tiff.limit()) {
            return UPRIGHT;
        }
        int entries = Math.min(tiff.getShort((int) directory) & 0xFFFF, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return UPRIGHT;
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort((int) entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? new PhotoOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return value >= 5;
    }

    /** What turns a picture of this size upright. */
    AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
