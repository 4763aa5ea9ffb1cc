package org.cordon.imports.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a file one after the other, in bounded memory; refuses the file where it stops being CSV. */
public final class CsvFile implements Closeable {

    /** Characters in one row at most: more is an unclosed quote or no list of people. */
    private static final int LONGEST_ROW = 131_072;

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern AT_LINE = Pattern.compile("record starting at line (\\d+)");
    private static final String TOO_LONG = "maximum buffer size";

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line = 1;

    private CsvFile(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
    }

    public static CsvFile open(InputStream bytes, Charset charset, char delimiter) {
        Reader text = new BufferedReader(new InputStreamReader(bytes, StrictDecoding.strict(charset)));
        skipByteOrderMark(text);
        return new CsvFile(CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text));
    }

    /** The next row that is not an empty line; none at the end of the file. */
    public Optional<CsvRow> next() {
        try {
            return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
        } catch (CsvParseException e) {
            throw malformed(e);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static void skipByteOrderMark(Reader text) {
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
        } catch (CharacterCodingException e) {
            throw notInEncoding(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private CsvRow row(CsvRecord csv) {
        line = csv.getStartingLineNumber();
        if (csv.getFields().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            throw FileRefused.atLine(
                    line, "import.file.nul", "Line " + line + " holds a NUL character: this is not text", line);
        }
        return new CsvRow(line, csv.getFields());
    }

    private FileRefused malformed(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        Matcher found = AT_LINE.matcher(message);
        long at = found.find() ? Long.parseLong(found.group(1)) : line;
        return message.contains(TOO_LONG)
                ? FileRefused.atLine(
                        at,
                        "import.file.rowTooLong",
                        "The row that begins on line " + at + " is longer than " + LONGEST_ROW
                                + " characters; probably a quotation mark is never closed",
                        at,
                        LONGEST_ROW)
                : FileRefused.atLine(
                        at,
                        "import.file.malformed",
                        "The row that begins on line " + at
                                + " is not CSV: a quotation mark is not closed, or text follows the closing one",
                        at);
    }

    private RuntimeException unreadable(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException ? notInEncoding(line) : e;
    }

    private static FileRefused notInEncoding(long line) {
        return FileRefused.atLine(
                line,
                "import.file.notInEncoding",
                "The text from about line " + line + " on does not fit the declared encoding",
                line);
    }
}
