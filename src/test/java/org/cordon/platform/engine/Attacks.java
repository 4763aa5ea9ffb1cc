package org.cordon.platform.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The ways by which code could come into the engine, each with a payload that would leave a file behind. */
final class Attacks {

    /** A model that would be deployed but for the element in it, which is or leads to a step. */
    private static final String PROCESS = "<process id='Attack' isExecutable='true' camunda:historyTimeToLive='P1D'>"
            + "<startEvent id='S'/><task id='T'/>%s</process>";

    private static final String OUTPUT = "<output id='O' name='o'/>";

    private final String task;
    private final String instance;
    private final String definition;
    private final String filter;
    private final String code;

    /** @param canary the file that the payload writes */
    Attacks(String task, String instance, String definition, String filter, Path canary) {
        this.task = task;
        this.instance = instance;
        this.definition = definition;
        this.filter = filter;
        this.code = writing(canary);
    }

    /** An expression that creates the file where nothing keeps it from Java's classes. */
    static String writing(Path canary) {
        return "${''.getClass().forName('java.io.FileOutputStream').getConstructor(''.getClass()).newInstance('"
                + canary + "').toString()}";
    }

    List<Attack> all() {
        return Stream.of(
                        models(),
                        tables(),
                        forms(),
                        otherKinds(),
                        files(),
                        queries(),
                        variables(),
                        processes(),
                        tasks(),
                        others())
                .flatMap(attacks -> attacks)
                .toList();
    }

    /** Models that carry code. */
    Stream<Attack> models() {
        Stream<String> scripts = Stream.of("juel", "feel", "javascript", "groovy", "python")
                .map(language -> "<scriptTask id='A' scriptFormat='" + language + "'><script>1</script></scriptTask>");
        Stream<String> elements = Stream.of(
                "<serviceTask id='A' camunda:class='java.lang.ProcessBuilder'/>",
                "<serviceTask id='A' camunda:expression='${1}'/>",
                "<serviceTask id='A' camunda:delegateExpression='${dataSource}'/>",
                "<serviceTask id='A' camunda:type='external' camunda:topic='t'/>",
                "<serviceTask id='A'><extensionElements><camunda:connector><camunda:connectorId>http-connector"
                        + "</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
                listener("executionListener", "event='start' class='java.lang.ProcessBuilder'"),
                listener("executionListener", "event='start' expression='${1}'"),
                listener("executionListener", "event='start' delegateExpression='${environment}'"),
                "<task id='A'><extensionElements><camunda:executionListener event='start'><camunda:script"
                        + " scriptFormat='groovy'>1</camunda:script></camunda:executionListener></extensionElements></task>",
                "<task id='A'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script"
                        + " scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>"
                        + "</extensionElements></task>",
                "<userTask id='A' camunda:candidateGroups='townStaff' camunda:formKey='embedded:deployment:x.html'/>",
                "<userTask id='A' camunda:candidateGroups='townStaff' camunda:formKey='app:x.html'/>",
                "<userTask id='A' camunda:candidateGroups='strangers'/>",
                form(""),
                form("camunda:formRef='nowhere' camunda:formRefBinding='latest'"),
                form("camunda:formRef='run-errand' camunda:formRefBinding='version' camunda:formRefVersion='99'"),
                form("camunda:formRef='run-errand' camunda:formRefBinding='deployment'"),
                form("camunda:formRef='${1}' camunda:formRefBinding='latest'"),
                "<userTask id='A' camunda:candidateGroups='townStaff' camunda:assignee='${1}'/>",
                "<task id='A' xmlns:a='http://activiti.org/bpmn' a:class='java.lang.ProcessBuilder'/>",
                "<sequenceFlow id='A' sourceRef='S' targetRef='T'><conditionExpression>${environment.activeProfiles}</conditionExpression></sequenceFlow>",
                "<sequenceFlow id='A' sourceRef='S' targetRef='T'><conditionExpression>" + code
                        + "</conditionExpression></sequenceFlow>",
                "<userTask id='A' camunda:candidateGroups='townStaff' camunda:dueDate='${dataSource}'/>",
                "<sequenceFlow id='A' sourceRef='S' targetRef='T'><conditionExpression language='groovy'>1</conditionExpression></sequenceFlow>");
        return Stream.concat(scripts, elements)
                .map(element -> Attack.deployment("attack.bpmn", model(PROCESS.formatted(element))));
    }

    /** Rule tables whose cells are in another language than FEEL, or reach Java. */
    Stream<Attack> tables() {
        String external =
                "function(a) external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}";
        Stream<String> languages = Stream.of("juel", "javascript", "groovy", "python")
                .map(language -> cell("expressionLanguage='" + language + "'", "1"));
        Stream<String> others = Stream.of(
                cell("", "${1}"),
                cell("", code),
                cell("", external),
                table(
                        "<input id='I'><inputExpression id='A' expressionLanguage='javascript'><text>1</text></inputExpression></input>"
                                + OUTPUT),
                table("<input id='I'><inputExpression id='X'><text>x</text></inputExpression></input>" + OUTPUT
                        + "<rule id='R'><inputEntry id='A' expressionLanguage='juel'><text>1</text></inputEntry>"
                        + "<outputEntry id='E'><text>1</text></outputEntry></rule>"),
                decision(
                        "<variable id='V' name='v'/><literalExpression id='A' expressionLanguage='javascript'><text>1</text></literalExpression>"),
                decision("<variable id='V' name='v'/><literalExpression id='A'><text>" + external
                        + "</text></literalExpression>"),
                decision("<variable id='V' name='v'/><literalExpression id='L'><text>1</text></literalExpression>")
                        .replace(
                                "</definitions>",
                                "<businessKnowledgeModel id='A' name='b'><encapsulatedLogic kind='Java'/>"
                                        + "</businessKnowledgeModel></definitions>"));
        return Stream.concat(languages, others).map(table -> Attack.deployment("attack.dmn", table));
    }

    private static String cell(String attribute, String text) {
        return table(OUTPUT + "<rule id='R'><outputEntry id='A' " + attribute + "><text>" + text
                + "</text></outputEntry></rule>");
    }

    private static String table(String content) {
        return decision("<decisionTable id='T' hitPolicy='FIRST'>" + content + "</decisionTable>");
    }

    private static String decision(String content) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' xmlns:camunda='http://camunda.org/schema/1.0/dmn'"
                + " id='D' name='d' namespace='attack'><decision id='Attack' name='a' camunda:historyTimeToLive='P1D'>"
                + content + "</decision></definitions>";
    }

    /** Forms with what a browser would run or load. */
    Stream<Attack> forms() {
        return Stream.of(
                        "'type':'html','content':'x'",
                        "'type':'iframe','url':'https://example.org'",
                        "'type':'image','source':'https://example.org/a.svg'",
                        "'type':'filepicker','label':'x'",
                        "'type':'text','text':'<script>alert(1)</script>'",
                        "'type':'text','text':'[x](javascript:alert(1))'",
                        "'type':'textfield','label':'<img src=x onerror=alert(1)>'")
                .map(field -> "{'id':'attack','type':'default','components':[{'key':'A'," + field + "}]}")
                .map(form -> Attack.deployment("attack.form", form.replace('\'', '"')));
    }

    private static String form(String reference) {
        return "<userTask id='A' camunda:candidateGroups='townStaff' " + reference + "/>";
    }

    /** Files that are no honest models. */
    private Stream<Attack> files() {
        return Stream.of(
                Attack.deployment(
                        "attack.bpmn",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                + model(PROCESS.formatted("<documentation>&e;</documentation>"))),
                Attack.deployment(
                        "attack.dmn", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + cell("", "&e;")),
                Attack.json("POST", "/deployment/" + instance + "/redeploy", "{}"));
    }

    /** Files of kinds that nothing here needs. */
    Stream<Attack> otherKinds() {
        return Stream.of("attack.html", "attack.js", "attack.groovy", "attack.cmmn")
                .map(file -> Attack.deployment(file, "<script>alert(1)</script>"));
    }

    static String model(String content) {
        return "<definitions xmlns='" + ModelElement.BPMN + "' xmlns:camunda='" + ModelElement.CAMUNDA
                + "' targetNamespace='attack'>" + content + "</definitions>";
    }

    private static String listener(String kind, String attributes) {
        return "<task id='A'><extensionElements><camunda:" + kind + " " + attributes + "/></extensionElements></task>";
    }

    /** Questions with expressions in them. */
    Stream<Attack> queries() {
        return Stream.of(
                json("POST", "/task", "{\"assigneeExpression\":\"%s\"}"),
                json("POST", "/task/count", "{\"assigneeExpression\":\"%s\"}"),
                json("POST", "/task", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}"),
                json("POST", "/task/count", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}"),
                json("POST", "/task", "{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}"),
                json("POST", "/task", "{\"candidateGroupExpression\":\"%s\"}"),
                json("POST", "/filter/" + filter + "/list", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}"),
                json("POST", "/filter/" + filter + "/count", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}"),
                json("POST", "/filter/" + filter + "/list", "{\"assigneeExpression\":\"%s\"}"),
                json("POST", "/filter/create", filterWith("{\"assigneeExpression\":\"%s\"}")),
                json("POST", "/filter/create", filterWith("{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}")),
                json("PUT", "/filter/" + filter, filterWith("{\"assigneeExpression\":\"%s\"}")));
    }

    private static String filterWith(String query) {
        return "{\"resourceType\":\"Task\",\"name\":\"attack\",\"query\":" + query + ",\"properties\":{}}";
    }

    private Attack json(String method, String path, String content) {
        return new Attack(method, path, "application/json", content.replace("%s", code));
    }

    /** Variables that would become objects. */
    private Stream<Attack> variables() {
        String gadget = "{'value':'{}','type':'Object','valueInfo':{'objectTypeName':"
                + "'com.sun.rowset.JdbcRowSetImpl','serializationDataFormat':'application/json'}}";
        String serialized = gadget.replace("application/json", "application/x-java-serialized-object");
        String file = "{'value':'AAAA','type':'File','valueInfo':{'filename':'a.html','mimeType':'text/html'}}";
        return Stream.of(gadget, serialized, file)
                .flatMap(variable -> Stream.of(
                        Attack.json("PUT", "/process-instance/" + instance + "/variables/x", variable),
                        Attack.json("PUT", "/task/" + task + "/localVariables/x", variable),
                        Attack.json("POST", "/task/" + task + "/complete", "{'variables':{'x':" + variable + "}}"),
                        Attack.json("POST", "/task/" + task + "/submit-form", "{'variables':{'x':" + variable + "}}"),
                        Attack.json(
                                "POST",
                                "/process-definition/key/Errand/start",
                                "{'variables':{'x':" + variable + "}}")));
    }

    /** Ways to move processes other than by their models. */
    private Stream<Attack> processes() {
        String instances = "'processInstanceIds':['" + instance + "']";
        String cancel = "'instructions':[{'type':'cancel','activityId':'UserTask_RunErrand'}]";
        return Stream.of(
                Attack.json("POST", "/process-definition/key/Errand/start", "{}"),
                Attack.json("POST", "/process-definition/" + definition + "/submit-form", "{'variables':{}}"),
                Attack.json("POST", "/process-instance/" + instance + "/modification", "{" + cancel + "}"),
                Attack.json(
                        "POST",
                        "/modification/execute",
                        "{'processDefinitionId':'" + definition + "'," + instances + "," + cancel + "}"),
                Attack.json(
                        "POST",
                        "/process-definition/" + definition + "/restart",
                        "{" + instances
                                + ",'instructions':[{'type':'startBeforeActivity','activityId':'UserTask_Report'}]}"),
                Attack.json(
                        "POST",
                        "/migration/execute",
                        "{" + instances + ",'migrationPlan':{'sourceProcessDefinitionId':'" + definition
                                + "','targetProcessDefinitionId':'" + definition + "','instructions':[]}}"),
                Attack.json("PUT", "/process-instance/" + instance + "/suspended", "{'suspended':true}"),
                Attack.json("PUT", "/process-definition/" + definition + "/suspended", "{'suspended':true}"),
                Attack.json("PUT", "/job/suspended", "{'processInstanceId':'" + instance + "','suspended':true}"),
                Attack.json("DELETE", "/process-instance/" + instance, ""),
                Attack.json("DELETE", "/process-definition/" + definition + "?cascade=true", ""),
                Attack.json("POST", "/message", "{'messageName':'x','processInstanceId':'" + instance + "'}"),
                Attack.json("POST", "/execution/" + instance + "/signal", "{'variables':{}}"));
    }

    /** Ways past the form and the owner of a task. */
    private Stream<Attack> tasks() {
        Stream<String> unfit = Stream.of("ghost", "berta", "harald");
        return Stream.concat(
                unfit.flatMap(user -> Stream.of(
                        Attack.json("POST", "/task/" + task + "/assignee", "{'userId':'" + user + "'}"),
                        Attack.json("POST", "/task/" + task + "/delegate", "{'userId':'" + user + "'}"),
                        Attack.json("POST", "/task/" + task + "/claim", "{'userId':'" + user + "'}"))),
                Stream.of(
                        Attack.json("POST", "/task/create", "{'name':'standalone'}"),
                        Attack.json("PUT", "/task/" + task, "{'name':'other','assignee':'ghost'}"),
                        Attack.json("DELETE", "/task/" + task, ""),
                        Attack.json(
                                "POST", "/task/" + task + "/identity-links", "{'userId':'ghost','type':'candidate'}"),
                        Attack.json("POST", "/task/" + task + "/comment/create", "{'message':'<script>'}"),
                        Attack.attachment(task),
                        Attack.json("POST", "/task/" + task + "/resolve", "{}"),
                        Attack.json("POST", "/task/" + task + "/bpmnError", "{'errorCode':'x'}"),
                        Attack.json("POST", "/task/" + task + "/bpmnEscalation", "{'escalationCode':'x'}")));
    }

    private Stream<Attack> others() {
        return Stream.of(
                Attack.json("POST", "/decision-definition/key/QueueOrder/evaluate", "{'variables':{}}"),
                Attack.json("POST", "/external-task/" + task + "/complete", "{'workerId':'w'}"),
                new Attack(
                        "POST",
                        "/task",
                        "application/x-java-serialized-object",
                        "rO0ABXVyABNbTGphdmEubGFuZy5PYmplY3Q7"),
                new Attack(
                        "POST",
                        "/task",
                        "application/xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"));
    }
}
