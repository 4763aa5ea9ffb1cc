package org.cordon.pushes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures that are taken, by how their files begin; what a file calls itself does not count. */
enum PhotoFormat {
    JPEG("jpeg", "\u00FF\u00D8\u00FF"),
    PNG("png", "\u0089PNG\r\n\u001A\n");

    private final String imageIoName;
    private final String beginning;

    PhotoFormat(String imageIoName, String beginning) {
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
        int length = beginning.length();
        return file.length > length && new String(file, 0, length, ISO_8859_1).equals(beginning);
    }
}
