package org.cordon.control.merging;

/**
 * Two key persons who may be the same human being, and on whom nobody has decided yet.
 *
 * @param proposal number of the proposal, such as {@code MP-KP-000123-KP-000124}
 * @param reason why they may be the same; empty where a document at the door says it
 */
public record MergeProposal(String proposal, String first, String second, String reason) {}
