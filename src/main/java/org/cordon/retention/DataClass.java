package org.cordon.retention;

/** Kinds of data that have a period of their own. */
public enum DataClass {
    /** Who people are, and every free text about them. */
    IDENTITY,
    /** Who met whom, samples, checks and days of those whose identity is erased. */
    CASE_FACTS,
    /** Answers to tasks that are about nobody's number. */
    TASK_ANSWERS,
    /** Results whose person was never found. */
    TEST_RESULTS,
    /** Whom the register does not name any more. */
    RESIDENTS,
    /** Who was sampled, exempted or looked for in a test round. */
    ROUNDS
}
