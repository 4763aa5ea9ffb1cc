package org.cordon.platform.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.errors.Refused;
import org.cordon.platform.forms.Answers;

/** Remembers what it was told, and refuses what no form can know to be wrong. */
@ProcessBean
class ErrandListener implements TaskListener {

    final List<String> secrets = new ArrayList<>();

    /** Numbers of errands that break, and of those that somebody else changes so many times more. */
    final Set<String> broken = ConcurrentHashMap.newKeySet();

    final Map<String, Integer> contested = new ConcurrentHashMap<>();

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        Optional<String> secret = answers.text("secret");
        if (secret.filter("forbidden"::equals).isPresent()) {
            throw new Refused("errand.forbidden", "This secret is forbidden");
        }
        fail(task.getExecution().getProcessBusinessKey());
        secrets.add(secret.orElse("") + answers.rows("people"));
    }

    private void fail(String number) {
        if (broken.contains(number)) {
            throw new IllegalStateException("Something nobody thought of");
        }
        Integer left = contested.computeIfPresent(number, (key, races) -> races == 0 ? null : races - 1);
        if (left != null) {
            throw new OptimisticLockingException("Somebody else was faster");
        }
    }
}
