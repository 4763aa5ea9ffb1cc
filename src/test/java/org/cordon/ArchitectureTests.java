package org.cordon;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.audit.AuditedChange;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The three shelves of a module stay apart: domain, process, web. */
@AnalyzeClasses(packages = "org.cordon", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String PLATFORM = "org.cordon.platform..";
    private static final Set<String> CLOCK_READS = Set.of("now", "currentTimeMillis");

    @ArchTest
    static final ArchRule ONLY_PROCESS_SHELVES_AND_THE_PLATFORM_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule ONLY_WEB_SHELVES_KNOW_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule WEB_DOES_NOT_SEE_PROCESS = noClasses()
            .that()
            .resideInAPackage("..web..")
            .and()
            .resideOutsideOfPackage(PLATFORM)
            .should()
            .dependOnClassesThat(resideInAPackage("org.cordon..process.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PROCESS_DOES_NOT_SEE_WEB = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.cordon..web.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DELEGATES_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .implement(JavaDelegate.class)
            .or()
            .implement(TaskListener.class)
            .or()
            .implement(ExecutionListener.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DELEGATES_DO_NOT_SEE_REPOSITORIES = noClasses()
            .that()
            .implement(JavaDelegate.class)
            .or()
            .implement(TaskListener.class)
            .or()
            .implement(ExecutionListener.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should().callMethodWhere(readsTheTimeByItself());

    @ArchTest
    static final ArchRule REACTIONS_BEFORE_A_COMMIT_COME_BEFORE_THE_AUDIT = methods()
            .that(reactBeforeTheCommit())
            .should()
            .beAnnotatedWith(comesBeforeTheAudit())
            .because("nobody else can record a change while its row is held");

    /** To find out whether it is meant, such a route has the content of other requests read, before anybody asks who sends them. */
    @ArchTest
    static final ArchRule NO_ROUTE_ASKS_FOR_PARAMETERS = noMethods()
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "a mapping with params",
                    (JavaAnnotation<?> mapping) -> mapping.get("params").isPresent()
                            && mapping.get("params").get() instanceof Object[] params
                            && params.length > 0));

    @ArchTest
    static final ArchRule DATES_ARE_NOT_MADE_OF_NOW =
            noClasses().should().callConstructor(Date.class).because("that is the machine's clock");

    @ArchTest
    static final ArchRule NO_FIELD_INJECTION = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_PUBLIC =
            fields().that().areNotStatic().should().notBePublic();

    @ArchTest
    static final ArchRule SAMPLES_WAIT_FOR_THEIR_SWITCH = classes()
            .that()
            .haveSimpleNameStartingWith("Sample")
            .and()
            .implement(ApplicationRunner.class)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@ConditionalOnProperty(\"cordon.sample-district\")",
                    annotation -> annotation.getRawType().isEquivalentTo(ConditionalOnProperty.class)
                            && Arrays.asList((Object[]) annotation.get("value").orElseThrow())
                                    .equals(List.of("cordon.sample-district"))));

    private static DescribedPredicate<JavaMethod> reactBeforeTheCommit() {
        return DescribedPredicate.describe(
                "react before the commit", method -> method.tryGetAnnotationOfType(TransactionalEventListener.class)
                        .filter(listener -> listener.phase() == TransactionPhase.BEFORE_COMMIT)
                        .isPresent());
    }

    private static DescribedPredicate<JavaAnnotation<?>> comesBeforeTheAudit() {
        return DescribedPredicate.describe(
                "an order before the audit's",
                annotation -> annotation.getRawType().isEquivalentTo(Order.class)
                        && annotation.as(Order.class).value() <= AuditedChange.REACTIONS);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTimeByItself() {
        return DescribedPredicate.describe(
                "read the time without a Clock",
                call -> CLOCK_READS.contains(call.getTarget().getName())
                        && call.getTargetOwner().getPackageName().startsWith("java.")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }
}
