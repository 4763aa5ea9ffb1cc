package org.cordon.residents;

/** What somebody found out about a doubtful pair. */
public enum MatchDecision {
    /** The resident is the person. */
    ACCEPTED,
    /** They are two people. */
    DECLINED
}
