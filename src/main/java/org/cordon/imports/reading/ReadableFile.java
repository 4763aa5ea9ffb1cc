package org.cordon.imports.reading;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Supplier;

/** A file together with everything needed to read it again from the start. */
public record ReadableFile(
        Supplier<InputStream> bytes, Charset charset, char delimiter, Mapping mapping, Fields fields) {

    public static ReadableFile of(Supplier<InputStream> bytes, FileFacts facts, Mapping mapping, Fields fields) {
        Charset charset = facts.charset(mapping.encoding());
        return new ReadableFile(bytes, charset, Delimiters.find(bytes, charset, mapping, fields), mapping, fields);
    }

    public MappedFile open() {
        return MappedFile.open(CsvFile.open(bytes.get(), charset, delimiter), mapping, fields);
    }
}
