package org.cordon.pushes;

/** What an answer means for the row. */
public enum AfterAnswer {
    /** Nobody need go there any more. */
    DONE,
    /** To be visited again; after so many of such visits as the kind says, the person is looked for by a process. */
    COME_BACK,
    /** The row is done, and the person is looked for by a process of their own. */
    VERIFY
}
