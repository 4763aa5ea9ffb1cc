package org.cordon.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.cordon.imports.reading.MappedRow;
import org.cordon.imports.reading.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * A kind whose files count as a whole: gathered beside what is known, compared with it, and written in one transaction.
 * Only one file of it is worked on at a time.
 *
 * @param <T> a line, understood and sealed
 */
public interface RegisterKind<T> extends ImportKind {

    /** Refuses a mapping that no file of this kind can have; before anything of the file is taken. */
    void check(Mapping mapping);

    /** What understands the lines of one file; used by several threads. */
    LineReader<T> reader(Mapping mapping);

    /** Whether everything that was gathered of the file is still there. */
    boolean holds(UUID importId);

    /** Makes room to gather the file; false while another one is worked on. */
    boolean begin(UUID importId, Predicate<UUID> worked);

    /** Gathers lines, in the running transaction. */
    void gather(UUID importId, List<T> lines);

    /**
     * What the file would do; the running transaction holds everything still for {@link #write}.
     *
     * @param refused rows that have been refused so far
     */
    RegisterPreview compare(UUID importId, Mapping mapping, long refused);

    /**
     * Lines that contradict an earlier line of the file, or that nobody takes any more, for {@code rejected.csv}: the next
     * ones behind a line.
     */
    List<LateRefusal> contradicting(UUID importId, long afterLine, int limit);

    /** Writes what was compared, in the same transaction; {@code progress} is told the lines that are done. */
    void write(UUID importId, Mapping mapping, RegisterPreview preview, LongConsumer progress);

    /** What follows once the file is written; may be repeated. */
    void follow();

    /** The imports of which something is gathered. */
    List<UUID> gathered();

    /** Forgets what was gathered. */
    void end(UUID importId);

    /** Understands lines without touching anything. */
    interface LineReader<T> {

        /** Refuses what is wrong in itself. */
        T read(long line, MappedRow row);

        /** What to gather of a line that was refused; nothing where it does not say whom it is about. */
        @Nullable
        T refused(long line, MappedRow row);
    }

    /** Why a line is refused that was fine by itself. */
    record LateRefusal(long line, Reason reason) {}
}
