package org.cordon.imports;

/** One way through the rows of a file. */
interface RowPhase {

    /** Takes a batch in completely: every row's effect is written together with the note that it was taken. */
    <T> void take(RowBatch<T> batch);
}
