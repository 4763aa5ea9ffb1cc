package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.engine.ProcessBean;
import org.cordon.testing.CordonTest;
import org.cordon.testing.ModelFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every name that a model uses in an expression means something in the running application. */
@CordonTest
class ModelBeanTests {

    private static final Pattern TASK_LISTENER = Pattern.compile("taskListener delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern EXECUTION_LISTENER =
            Pattern.compile("executionListener delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(execution");

    @Autowired
    private ApplicationContext application;

    static List<Path> processes() {
        return ModelFiles.processes();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyListenerExists(Path file) {
        assertThat(names(file, TASK_LISTENER))
                .allSatisfy(name -> assertThat(bean(name)).isInstanceOf(TaskListener.class));
        assertThat(names(file, EXECUTION_LISTENER))
                .allSatisfy(name -> assertThat(bean(name)).isInstanceOf(ExecutionListener.class));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyQuestionHasAnAnswer(Path file) {
        assertThat(found(file, CALL)).isNotEmpty().allSatisfy(call -> assertThat(methods(bean(call.group(1))))
                .contains(call.group(2)));
    }

    private Object bean(String name) {
        Object bean = application.getBean(name);
        assertThat(AopUtils.getTargetClass(bean)).as(name).hasAnnotation(ProcessBean.class);
        return bean;
    }

    private static Set<String> methods(Object bean) {
        return Arrays.stream(bean.getClass().getMethods()).map(Method::getName).collect(Collectors.toSet());
    }

    private static Set<String> names(Path file, Pattern pattern) {
        return found(file, pattern).map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Stream<MatchResult> found(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file)).results();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
