package org.cordon.cases;

/** What the cases ask of the process that runs for each of them. */
public interface CaseProcess {

    /** Starts the one process of the case. */
    void start(String number);

    /** Ends the process because the patient died, wherever it stands. */
    void patientDied(String number);
}
