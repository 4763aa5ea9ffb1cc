package org.cordon.pushes;

/** What happened to a row. */
public enum RowEventKind {
    /** It came; the detail is its batch. */
    PUSHED,
    /** Somebody took it in hand; the detail says at which level. */
    CLAIMED,
    /** Whoever visited told the outcome. */
    ANSWERED,
    /** The answer was taken back; the remark says why. */
    UNDONE,
    /** Another town answers for it; the detail says from where to where. */
    REROUTED,
    /** Its source found that nobody need go there any more; the detail is the comparison. */
    SETTLED,
    /** Its round was closed before anybody answered; the detail is the rule by which it goes on. */
    HANDED_ON,
    /** Nobody has claimed it in time; the detail is the level that was told, from 1 (grid and community) to 3. */
    UNCLAIMED,
    /** Nobody has answered in time; the detail is the level that was told. */
    LATE,
    /** The person is looked for by a process; the detail is the key person's number, if there is one. */
    SEARCHED
}
