package org.cordon.control.tests;

import org.cordon.control.tests.NextTest.Step;

/** What control asks of the running test plans and releases in the engine. */
public interface TestPlanProcess {

    /** Lets every running test plan of the person look again that does something else than this; who waits looks again. */
    void asksFor(String number, Step step);

    /** Takes every proposed release of the person back to observation and tests. */
    void releaseBlocked(String number);
}
