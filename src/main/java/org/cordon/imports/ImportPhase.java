package org.cordon.imports;

/** What is being done with the rows: some kinds go through the file a second time to link its people. */
public enum ImportPhase {
    /** Takes in what each row says of one person. */
    ROWS,
    /** Links the people of the file, now that all of them are known. */
    LINKS,
    /** Compares a register's file with the register and writes it, as a whole. */
    WRITING,
    /** Looks for known people in the register, now that the file is written. */
    MATCHING
}
