package org.cordon.imports;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.cordon.imports.reading.MappedRow;

/**
 * One kind of import: how a row becomes a command of another module.
 *
 * @param <T> the command
 */
public interface RowHandler<T> extends ImportKind {

    /** Understands a row without touching anything; refuses what is wrong in itself. */
    T read(MappedRow row);

    /** Carries the command out: accepted, updated or already known. Runs inside the row's transaction. */
    RowOutcome apply(T command, RowOrigin origin);

    /** Carries out the commands of rows that share a transaction; the outcomes in their order. */
    default List<RowOutcome> applyAll(List<T> commands, List<RowOrigin> origins) {
        return IntStream.range(0, commands.size())
                .mapToObj(i -> apply(commands.get(i), origins.get(i)))
                .toList();
    }

    /** Rows that share a transaction. */
    default int atOnce(int usual) {
        return usual;
    }

    /** True when rows also link people, which waits until the whole file has been applied. */
    default boolean linksPeople() {
        return false;
    }

    /** The links of a row; each tells whether it changed anything. */
    default List<BooleanSupplier> links(T command) {
        return List.of();
    }
}
