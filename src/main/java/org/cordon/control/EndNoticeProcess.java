package org.cordon.control;

/** The processes that have people told that their measures ended. */
public interface EndNoticeProcess {

    /** Starts the process of this notice; the reason is that of the end. */
    void tell(String notice, String reason);
}
