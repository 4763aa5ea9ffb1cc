package org.cordon.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Makes the engine of the test's own application the one that REST, the web applications and the assertions find: they
 * look it up by name in a static register, where the application started last would win. Sets the clock right again
 * after each test.
 */
public class OwnEngine extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        ProcessEngine engine = test.getApplicationContext().getBean(ProcessEngine.class);
        ProcessEngines.unregister(engine);
        ProcessEngines.registerProcessEngine(engine);
        AbstractAssertions.init(engine);
    }

    @Override
    public void afterTestMethod(TestContext test) {
        ClockUtil.reset();
    }
}
