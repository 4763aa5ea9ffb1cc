package org.cordon.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Measures what a packed file holds before anybody unpacks it into memory; what it says of itself is not believed. */
final class PackedFile {

    /** What a full sheet of twenty columns may come to, and far below what fills a machine. */
    private static final long LARGEST_PART = 1L << 30;

    private static final String WORDS = "sharedStrings";
    private static final long MOST_WORDS = 192L << 20;

    private PackedFile() {}

    static void refuseBomb(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                refuseLarge(zip, part);
            }
        } catch (IOException e) {
            throw FileRefused.whole("import.file.workbookBroken", "The workbook is damaged or was cut off");
        }
    }

    private static void refuseLarge(ZipFile zip, ZipArchiveEntry part) throws IOException {
        long most = part.getName().contains(WORDS) ? MOST_WORDS : LARGEST_PART;
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > most) {
                    throw FileRefused.whole(
                            "import.file.workbookTooLarge",
                            "A part of the workbook unpacks to more than " + most
                                    + " bytes; save the sheet as CSV and upload that",
                            most);
                }
            }
        }
    }
}
