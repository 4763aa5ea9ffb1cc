package org.cordon.laboratory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Supplier;
import org.cordon.laboratory.TestReport;

/** Many reports of laboratories, each about one sample. */
record TestResultsRequest(@NotEmpty @Size(max = 1000) List<@Valid @NotNull TestResultRequest> reports) {

    List<Supplier<TestReport>> sent() {
        return reports.stream()
                .map(report -> (Supplier<TestReport>) report::report)
                .toList();
    }

    /** Never shows who they are. */
    @Override
    public String toString() {
        return "TestResultsRequest";
    }
}
