package org.cordon.cases;

/** What the cases ask of the process that runs for each of them. */
public interface CaseProcess {

    /** Starts the one process of the case. */
    void start(String number);

    /** Ends the process because the patient died, wherever it stands. */
    void patientDied(String number);

    /** Ends the process because nothing is left of the evidence; false where no live process waits for that. */
    boolean resultWithdrawn(String number);

    /** Asks the CDC whether the person is still a case, unless it is asked already. */
    void reviewWithdrawnResult(String number);
}
