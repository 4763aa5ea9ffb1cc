package org.cordon.platform.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the demo did not start and what to do, instead of a stack trace. */
final class DemoOutOfBoundsAnalyzer extends AbstractFailureAnalyzer<DemoOutOfBounds> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoOutOfBounds cause) {
        return new FailureAnalysis(cause.getMessage() + ".", cause.action(), cause);
    }
}
