package org.cordon.platform.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.TaskQuery;

/** What the self-test tries against the engine itself. */
enum EngineProbe implements GuardProbe {
    EXPRESSION_IN_OR_QUERY("an expression in the alternatives of a task query") {
        @Override
        void run(ProcessEngine engine) {
            engine.getTaskService()
                    .createTaskQuery()
                    .or()
                    .taskAssigneeExpression("probe-${1+1}")
                    .endOr()
                    .count();
        }
    },
    EXPRESSION_IN_A_STORED_ALTERNATIVE("a stored filter with an expression in its alternatives") {
        @Override
        void run(ProcessEngine engine) {
            TaskQuery hidden = engine.getTaskService().createTaskQuery();
            FilterProbe.save(
                    engine, hidden.or().taskAssigneeExpression("probe-${1+1}").endOr());
        }
    },
    FOREIGN_EXPRESSION_IN_A_FILTER("a stored filter whose expression reaches a Java class") {
        @Override
        void run(ProcessEngine engine) {
            TaskQuery foreign = engine.getTaskService().createTaskQuery();
            FilterProbe.count(engine, foreign.taskAssigneeExpression("${''.getClass().getName()}"));
        }
    },
    FOREIGN_BEAN("an expression that names a bean which is not made for models") {
        @Override
        void run(ProcessEngine engine) {
            evaluate(engine, "${environment}");
        }
    },
    FOREIGN_OBJECT("an expression that reaches a Java class") {
        @Override
        void run(ProcessEngine engine) {
            evaluate(engine, "${''.getClass()}");
        }
    },
    SCRIPT_TASK("the deployment of a script task") {
        @Override
        void run(ProcessEngine engine) {
            deploy(engine, "<scriptTask id='Probe' scriptFormat='feel'><script>1</script></scriptTask>");
        }
    },
    JAVA_CLASS("the deployment of a Java class name") {
        @Override
        void run(ProcessEngine engine) {
            deploy(engine, "<serviceTask id='Probe' camunda:asyncBefore='true' camunda:class='java.lang.Object'/>");
        }
    },
    RULE_TABLE_IN_JAVASCRIPT("the deployment of a rule table in another language than FEEL") {
        @Override
        void run(ProcessEngine engine) {
            deploy(engine, "self-test.dmn", TABLE);
        }
    },
    SCRIPT_ENGINE("the search for a script engine") {
        @Override
        void run(ProcessEngine engine) {
            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getScriptEngineResolver()
                    .getScriptEngine("javascript", false);
        }
    },
    AUTHORIZATION("the deployment of a model by somebody without any right") {
        @Override
        void run(ProcessEngine engine) {
            NobodyProbe.as(engine, () -> deploy(engine, "<endEvent id='Probe'/>"));
        }
    },
    TENANT_CHECK("a look into a unit by somebody of no unit") {
        @Override
        void run(ProcessEngine engine) {
            NobodyProbe.as(engine, () -> NobodyProbe.enterUnit(engine));
        }
    };

    private static final String TABLE = """
            <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn'
                id='SelfTestTable' name='Self-test' namespace='self-test'>
              <decision id='SelfTest' name='Self-test' camunda:historyTimeToLive='P1D'>
                <variable id='Value' name='value'/>
                <literalExpression id='Probe' expressionLanguage='javascript'><text>1</text></literalExpression>
              </decision>
            </definitions>
            """;

    private final String attempt;

    EngineProbe(String attempt) {
        this.attempt = attempt;
    }

    abstract void run(ProcessEngine engine);

    @Override
    public String attempt() {
        return attempt;
    }

    @Override
    public boolean isRefused(ProcessEngine engine) {
        return throwsEngineException(this::run, engine);
    }

    private static boolean throwsEngineException(Consumer<ProcessEngine> attempt, ProcessEngine engine) {
        try {
            attempt.accept(engine);
            return false;
        } catch (ProcessEngineException refused) {
            return true;
        }
    }

    private static void evaluate(ProcessEngine engine, String expression) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Command<Object> evaluation = context -> configuration
                .getExpressionManager()
                .createExpression(expression)
                .getValue(StartProcessVariableScope.getSharedInstance());
        configuration.getCommandExecutorTxRequired().execute(evaluation);
    }

    private static void deploy(ProcessEngine engine, String element) {
        deploy(engine, "self-test.bpmn", model(element));
    }

    private static void deploy(ProcessEngine engine, String file, String content) {
        Deployment deployed = engine.getRepositoryService()
                .createDeployment()
                .name("self-test")
                .addString(file, content)
                .deploy();
        engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
    }

    private static String model(String element) {
        return """
                <definitions xmlns='%s' xmlns:camunda='%s' targetNamespace='self-test'>
                  <process id='SelfTest' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='Start'/>%s<sequenceFlow id='Flow' sourceRef='Start' targetRef='Probe'/>
                  </process>
                </definitions>
                """.formatted(ModelElement.BPMN, ModelElement.CAMUNDA, element);
    }
}
