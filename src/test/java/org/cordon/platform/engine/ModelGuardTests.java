package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelGuardTests {

    @Test
    void namesEveryFinding() {
        assertThat(findings("""
                        <process id='P' isExecutable='true'>
                          <scriptTask id='A' scriptFormat='groovy'><script>1</script></scriptTask>
                          <serviceTask id='B' camunda:class='java.lang.Object'/>
                          <userTask id='C' camunda:candidateGroups='townStaff,strangers'/>
                        </process>
                        """))
                .containsExactlyInAnyOrder(
                        "P does not say how long its history lives",
                        "A carries scriptTask, which models may not",
                        "A carries script, which models may not",
                        "B has the attribute class, which models may not",
                        "B names no process bean",
                        "C names the unknown role strangers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<serviceTask id='X' camunda:delegateExpression='${known}'/> | ",
                "<serviceTask id='X' camunda:delegateExpression='${dataSource}'/> | no process bean",
                "<serviceTask id='X' camunda:delegateExpression='${known.other}'/> | no process bean",
                "<serviceTask id='X' camunda:expression='${known.run()}'/> | attribute expression",
                "<serviceTask id='X' camunda:type='external' camunda:topic='t'/> | attribute topic",
                "<userTask id='X' camunda:candidateGroups='townStaff'/> | ",
                "<userTask id='X'/> | no candidate group",
                "<userTask id='X' camunda:candidateGroups='${any}'/> | unknown role",
                "<userTask id='X' camunda:candidateGroups='townStaff' camunda:assignee='me'/> | attribute assignee",
                "<userTask id='X' camunda:candidateGroups='townStaff' camunda:formKey='embedded:x'/> | attribute formKey",
                "<task id='X' xmlns:a='http://activiti.org/bpmn' a:class='x'/> | attribute class",
                "<businessRuleTask id='X' camunda:decisionRef='ControlMeasure'/> | attribute decisionRef",
                "<x:scriptTask id='X' xmlns:x='urn:other'/> | carries scriptTask",
                "<sequenceFlow id='X'><conditionExpression language='feel'>1</conditionExpression></sequenceFlow> | script language",
                "<task id='X'><extensionElements><camunda:connector/></extensionElements></task> | carries connector",
                "<task id='X'><extensionElements><camunda:executionListener event='start' class='x'/></extensionElements></task> | attribute class",
                "<task id='X'><extensionElements><camunda:executionListener event='start' expression='${1}'/></extensionElements></task> | attribute expression",
                "<task id='X'><extensionElements><camunda:in variables='all'/></extensionElements></task> | attribute variables",
                "<sequenceFlow id='X'><conditionExpression>${outcome == 'class of 22' and known.run(outcome)}</conditionExpression></sequenceFlow> | reaches outcome",
                "<sequenceFlow id='X'><conditionExpression>${known.run('x')}</conditionExpression></sequenceFlow> | ",
                "<sequenceFlow id='X'><conditionExpression>${known == ''.getClass().name}</conditionExpression></sequenceFlow> | reaches getClass",
                "<sequenceFlow id='X'><conditionExpression>${known['class']}</conditionExpression></sequenceFlow> | reaches class",
                "<task id='X' camunda:jobPriority='${dataSource}'/> | reaches dataSource",
                "<callActivity id='Y'/><userTask id='X' camunda:candidateGroups='townStaff'/> | belongs to no unit",
                "<callActivity id='Y'/><userTask id='X' camunda:candidateGroups='cdcInvestigators'/> | "
            })
    void allowsWhatIsListedAndRefusesTheRest(String element, String finding) {
        List<String> findings = findings(
                "<process id='P' isExecutable='true' camunda:historyTimeToLive='P1D'>" + element + "</process>");

        if (finding == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).isNotEmpty().anyMatch(text -> text.contains(finding));
        }
    }

    private static List<String> findings(String content) {
        String model = "<definitions xmlns='" + ModelElement.BPMN + "' xmlns:camunda='" + ModelElement.CAMUNDA + "'>"
                + content + "</definitions>";
        return new ModelFindings("known"::equals)
                .in(root(model)).stream().map(Finding::toString).toList();
    }

    private static Element root(String model) {
        XmlParse parse = new XmlParse();
        parse.sourceString(model).execute();
        return parse.root();
    }

    private static final class XmlParse extends Parse {

        XmlParse() {
            super(new Parser() {
                @Override
                public Parse createParse() {
                    return new XmlParse();
                }
            });
            setSchemaResource(ReflectUtil.getResourceUrlAsString(BpmnParser.BPMN_20_SCHEMA_LOCATION));
        }

        Element root() {
            return getRootElement();
        }
    }
}
