package org.cordon.imports.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Measures what a packed file holds before anybody unpacks it into memory; what it says of itself is not believed. A sheet
 * is read row by row and may be long; all other parts together, whatever they are called, may be held whole.
 */
final class PackedFile {

    /** What a full sheet of twenty columns may come to, and far below what fills a machine. */
    private static final long MOST = 1L << 30;

    private static final long MOST_BESIDE_SHEETS = 192L << 20;

    private PackedFile() {}

    static void refuseBomb(byte[] bytes) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            measure(zip);
        } catch (IOException | XMLStreamException e) {
            FileRefused refused =
                    FileRefused.whole("import.file.workbookBroken", "The workbook is damaged or was cut off");
            refused.initCause(e);
            throw refused;
        }
    }

    private static void measure(ZipFile zip) throws IOException, XMLStreamException {
        long sheets = 0;
        long others = 0;
        for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
            if (isSheet(part)) {
                sheets += size(zip, part, MOST - sheets);
            } else {
                others += size(zip, part, MOST_BESIDE_SHEETS - others);
            }
        }
    }

    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException, XMLStreamException {
        try (MeasuredPart content = new MeasuredPart(zip.getInputStream(part), most)) {
            if (name(part).endsWith(".xml")) {
                new SheetMeasure(isSheet(part)).refuseHuge(content);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return content.size();
        }
    }

    private static boolean isSheet(ZipArchiveEntry part) {
        return name(part).startsWith("xl/worksheets/") && name(part).endsWith(".xml");
    }

    private static String name(ZipArchiveEntry part) {
        return part.getName().toLowerCase(Locale.ROOT);
    }
}
