package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.DoorSignature;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Takes the signature for a person who has come home. */
@ProcessBean
class SignAtDoorListener implements TaskListener {

    private final DoorSignature signature;

    SignAtDoorListener(DoorSignature signature) {
        this.signature = signature;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        signature.sign(ControlTask.number(task), answers.checked("identityChecked"));
    }
}
