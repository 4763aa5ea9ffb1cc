package org.cordon.control.merging;

/** Something in another module that stands in the way of ending a key person as a duplicate. */
public interface MergeObstacle {

    /**
     * Lets the merge pass.
     *
     * @throws org.cordon.platform.errors.Conflict saying what has to be done first
     */
    void check(String survivor, String duplicate);
}
