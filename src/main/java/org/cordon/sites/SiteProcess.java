package org.cordon.sites;

import java.util.List;

/** What the sites ask of the processes of rooms and floors. */
public interface SiteProcess {

    /** Starts the terminal disinfection of a room. */
    void disinfect(String disinfection);

    /**
     * Asks the CDC whether the count starts anew.
     *
     * @param people the numbers of everybody concerned
     */
    void proposeRestart(String restart, List<String> people);
}
