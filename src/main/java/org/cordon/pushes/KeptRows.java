package org.cordon.pushes;

/** Tells of which rows nothing may be destroyed at the moment, whatever is taken back. */
public interface KeptRows {

    /** Whether what is known of whom the row is about has to be kept. */
    boolean isKept(long rowId);
}
