package org.cordon.control.merging;

/** What is asked of the engine about a document that contradicts the record. */
public interface IdentityQuestionProcess {

    /** Asks the CDC who the person under this number is. */
    void ask(String question, String number);
}
