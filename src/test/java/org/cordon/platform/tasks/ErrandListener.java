package org.cordon.platform.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.forms.Answers;

/** Remembers what it was told, and refuses what no form can know to be wrong. */
@ProcessBean
class ErrandListener implements TaskListener {

    final List<String> secrets = new ArrayList<>();

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        Optional<String> secret = answers.text("secret");
        if (secret.filter("forbidden"::equals).isPresent()) {
            throw new Refused("errand.forbidden", "This secret is forbidden");
        }
        secrets.add(secret.orElse("") + answers.rows("people"));
    }
}
