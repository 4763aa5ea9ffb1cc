package org.cordon.control.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.control.search.Searches;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.platform.forms.Answers;

/** Notes who keeps searching, if nobody knows where to search. */
@ProcessBean
class DecideSearchListener implements TaskListener {

    private final Searches searches;

    DecideSearchListener(Searches searches) {
        this.searches = searches;
    }

    @Override
    public void notify(DelegateTask task) {
        Answers answers = Answers.of(task);
        if ("keepSearching".equals(answers.required("decision"))) {
            searches.charge(ControlTask.number(task), answers.text("charged").orElse(null));
        }
    }
}
