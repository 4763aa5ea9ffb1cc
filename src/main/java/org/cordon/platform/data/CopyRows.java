package org.cordon.platform.data;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/** Rows in PostgreSQL's binary form of COPY, version 1: bytes and numbers go as they are, nothing is parsed again. */
final class CopyRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int END = -1;

    /** Moments are counted from the year 2000, in microseconds. */
    private static final long BEGINNING = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private static final int NANOS_OF_MICRO = 1000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final DataOutputStream out = new DataOutputStream(bytes);

    CopyRows() throws IOException {
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    void add(@Nullable Object[] row) throws IOException {
        out.writeShort(row.length);
        for (Object value : row) {
            write(value);
        }
    }

    byte[] finish() {
        try {
            out.writeShort(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(NULL);
        } else if (value instanceof Long number) {
            out.writeInt(Long.BYTES);
            out.writeLong(number);
        } else if (value instanceof Integer number) {
            out.writeInt(Integer.BYTES);
            out.writeInt(number);
        } else if (value instanceof BigDecimal number) {
            field(ByteConverter.numeric(number));
        } else if (value instanceof Boolean yes) {
            out.writeInt(1);
            out.writeByte(yes ? 1 : 0);
        } else if (value instanceof OffsetDateTime moment) {
            out.writeInt(Long.BYTES);
            out.writeLong(micros(moment));
        } else if (value instanceof UUID id) {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        } else if (value instanceof byte[] raw) {
            field(raw);
        } else if (value instanceof String text) {
            field(text.getBytes(StandardCharsets.UTF_8));
        } else {
            throw new IllegalArgumentException("No binary form for " + value.getClass());
        }
    }

    private static long micros(OffsetDateTime moment) {
        return TimeUnit.SECONDS.toMicros(moment.toEpochSecond() - BEGINNING) + moment.getNano() / NANOS_OF_MICRO;
    }

    private void field(byte[] raw) throws IOException {
        out.writeInt(raw.length);
        out.write(raw);
    }
}
