package org.cordon.control.merging;

/** The processes in which the CDC decides whether two key persons are the same. */
public interface MergeProposalProcess {

    /** Starts the process of this proposal. */
    void propose(String proposal, String first, String second);
}
