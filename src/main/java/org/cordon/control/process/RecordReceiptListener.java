package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.AssistReceipt;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Refuses to close a person for whom no other district answers. */
@ProcessBean
class RecordReceiptListener implements TaskListener {

    private final AssistReceipt receipt;

    RecordReceiptListener(AssistReceipt receipt) {
        this.receipt = receipt;
    }

    @Override
    public void notify(DelegateTask task) {
        receipt.record(
                ControlTask.number(task), Answers.of(task).text("receiptNumber").orElse(""));
    }
}
