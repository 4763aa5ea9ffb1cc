package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cordon.testing.CordonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class ExpressionGuardTests {

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class.name}",
                "${''['class']}",
                "${\"\".getClass().forName('java.lang.Runtime')}",
                "${dataSource}",
                "${staffAccounts}",
                "${processEngine.repositoryService}",
                "${applicationContext}",
                "${systemProperties}",
                "${now().getClass()}"
            })
    void refusesWhateverLeadsOutOfPlainValues(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void stillEvaluatesPlainValues() {
        assertThat(evaluate("${1 + 1}")).isEqualTo(2L);
        assertThat(evaluate("${'ab'.length() == 2 and not empty 'x'}")).isEqualTo(true);
        assertThat(evaluate("${dateTime().minusDays(1).dayOfYear > 0}")).isEqualTo(true);
    }

    @Test
    void refusesAnExpressionInTheAlternativesOfAStoredFilter() {
        TaskQuery hidden = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression("${1+1}")
                .endOr();
        Filter filter = engine.getFilterService().newTaskFilter("hidden");
        filter.setQuery(hidden);

        assertThatThrownBy(() -> engine.getFilterService().saveFilter(filter))
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void keepsOrdinaryFiltersWithTheCurrentUserWorking() {
        Filter filter = engine.getFilterService().newTaskFilter("mine");
        filter.setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        String id = engine.getFilterService().saveFilter(filter).getId();

        engine.getIdentityService().setAuthenticatedUserId("nobody");
        try {
            engine.getAuthorizationService();
            assertThat(countAsSystemWithUser(id)).isZero();
        } finally {
            engine.getIdentityService().clearAuthentication();
            engine.getFilterService().deleteFilter(id);
        }
    }

    private long countAsSystemWithUser(String filterId) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(
                        () -> engine.getFilterService().count(filterId)));
    }

    private Object evaluate(String expression) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Command<Object> evaluation = context -> configuration
                .getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance());
        return configuration.getCommandExecutorTxRequired().execute(evaluation);
    }

    @Test
    void showsOnlyTheHarmlessHalfOfAnExecution() {
        assertThat(ReachableValues.allow(StartProcessVariableScope.getSharedInstance(), "getVariable"))
                .isTrue();
        assertThat(ReachableValues.allow(StartProcessVariableScope.getSharedInstance(), "removeVariables"))
                .isFalse();
        assertThat(ReachableValues.allow(Map.of(), "class")).isFalse();
    }
}
