package org.cordon.rounds;

/** The processes in which staff look for the unsampled of their community. */
public interface FollowUpProcess {

    void begin(FollowUp followUp);

    /** Shows staff how many rows are left. */
    void count(FollowUp followUp);

    void end(String number, FollowUpEnd reason);
}
