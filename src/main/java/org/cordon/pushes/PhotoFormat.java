package org.cordon.pushes;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that are taken, by how their files begin; what a file calls itself does not count. */
enum PhotoFormat {
    JPEG("jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String imageIoName;
    private final byte[] beginning;

    PhotoFormat(String imageIoName, byte[] beginning) {
        this.imageIoName = imageIoName;
        this.beginning = beginning;
    }

    static Optional<PhotoFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findAny();
    }

    String imageIoName() {
        return imageIoName;
    }

    private boolean begins(byte[] file) {
        return file.length > beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }
}
