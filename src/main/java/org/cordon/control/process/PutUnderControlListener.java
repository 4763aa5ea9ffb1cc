package org.cordon.control.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.control.KeyPersonMeasures;
import org.cordon.control.Measure;
import org.cordon.control.MeasureRule;
import org.cordon.platform.engine.ProcessBean;

/** Puts the row that the measure table chose into force. */
@ProcessBean
class PutUnderControlListener implements ExecutionListener {

    private final KeyPersonMeasures measures;

    PutUnderControlListener(KeyPersonMeasures measures) {
        this.measures = measures;
    }

    @Override
    public void notify(DelegateExecution execution) {
        DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
        Measure measure = measures.putUnderControl(execution.getProcessBusinessKey(), rule(result.getSingleResult()));
        execution.setVariable("measure", measure.code());
    }

    private static MeasureRule rule(DmnDecisionResultEntries row) {
        Map<String, Object> entries = row.getEntryMap();
        return new MeasureRule(
                Measure.of(text(entries, "measure")),
                number(entries, "isolationDays"),
                text(entries, "isolationTestDays"),
                number(entries, "monitoringDays"),
                text(entries, "monitoringTestDays"));
    }

    private static String text(Map<String, Object> entries, String name) {
        return String.valueOf(entries.getOrDefault(name, ""));
    }

    private static int number(Map<String, Object> entries, String name) {
        return entries.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
