package org.cordon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Convert;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.platform.crypto.PersonalVault;
import org.cordon.platform.crypto.Resealing;
import org.cordon.platform.crypto.SealedPersonalText;
import org.cordon.platform.crypto.Vault;

/**
 * Nobody opens an identity past the doors that are recorded. A new name in one of these lists is a decision: say to
 * {@code OpenedIdentities} whom the new door opens, or be sure that what it opens never leaves.
 */
@AnalyzeClasses(packages = "org.cordon", importOptions = DoNotIncludeTests.class)
class RecordedDoorTests {

    private static final String PERSONS = "org.cordon.persons.";

    /** Who opens sealed values, and how it is recorded. */
    private static final Set<String> OPENERS = Set.of(
            PERSONS + "PersonRows", // inside the module of people; they leave by PersonDisclosure
            PERSONS + "IdentitySealing", // large lists; their people leave by PersonDisclosure
            PERSONS + "ListedPeople", // residents who become people; nobody leaves
            PERSONS + "SeenIdentities", // documents at the door; they leave by PersonDisclosure
            "org.cordon.laboratory.VersionHistory", // whom results name; they leave by PersonIdentification.masked
            "org.cordon.control.coercion.CoercionEvidence", // what changes rest on; read with everybody affected
            "org.cordon.pushes.RowEvents", // remarks of visits; shown with their person, whom RowList opens
            "org.cordon.pushes.RowPhotos", // photos of visits; they leave by VisitPhotos.show, recorded as an identity
            // is
            "org.cordon.exchange.BatchSealing", // what towns are sent; recorded by Batching when it is made
            "org.cordon.exchange.ReceiverSecrets", // secrets of receivers; they sign and never leave
            "org.cordon.imports.SealedJson", // rows of files; they leave by Imports.rejected
            "org.cordon.imports.UploadStaging", // files on their way in
            "org.cordon.platform.audit.SealedNotes", // reasons; for auditors, whose reading is recorded
            "org.cordon.platform.security.secondfactor.SecondFactorBook", // secrets of staff; they never leave
            "org.cordon.platform.crypto.PersonalVault", // for those named here; what subjects had before they had keys
            "org.cordon.platform.crypto.PersonalKeys", // the keys themselves; they never leave
            "org.cordon.platform.crypto.Resealing", // migrations; nothing leaves
            PERSONS + "SealedPeople", // the same
            "org.cordon.platform.crypto.SealedPersonalText", // see SEALED_TEXTS
            "org.cordon.platform.crypto.VaultKeyCheck"); // its own probe

    /** Sealed attributes of entities; none of them has a reader, so that none leaves. */
    private static final Set<String> SEALED_TEXTS = Set.of(
            "Investigation.lastSeenPlaces",
            "Investigation.summary",
            "Investigation.urgentContacts",
            "HealthCheck.remark",
            "HealthCheck.symptoms",
            "Stay.belongings",
            "Stay.intake",
            "TransferOrder.remark",
            "TransferOrder.route",
            "TransferOrder.symptoms");

    private static final Set<String> OPENING = Stream.of(Vault.class, PersonalVault.class, Resealing.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    private static final Set<String> SHOWN = Set.of("MaskedPerson", "MaskedIdentity", "PersonIdentity");
    private static final Pattern PERSON_TABLE = Pattern.compile("cordon\\.person\\b(?!_)");

    @ArchTest
    static final ArchRule SEALED_VALUES_ARE_OPENED_WHERE_IT_IS_RECORDED = noClasses()
            .that(DescribedPredicate.describe(
                    "are not among the openers", (JavaClass type) -> !OPENERS.contains(type.getName())))
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "opens a sealed value",
                    (JavaAccess<?> access) ->
                            OPENING.contains(access.getTargetOwner().getName())
                                    && access.getName().equals("open")));

    @ArchTest
    static final ArchRule PEOPLE_LEAVE_THEIR_MODULE_BY_ONE_DOOR = noClasses()
            .that()
            .haveNameNotMatching(PERSONS + "(PersonDisclosure|Person)")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "takes a person out",
                    (JavaAccess<?> access) -> access.getTargetOwner().getName().equals(PERSONS + "Person")
                            && Set.of("masked", "revealed").contains(access.getName())));

    @ArchTest
    static final ArchRule NOBODY_ELSE_MAKES_WHAT_SHOWS_A_PERSON = noClasses()
            .that()
            .haveNameNotMatching(PERSONS + "(PersonDisclosure|Person|PersonIdentification)")
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "makes what shows a person",
                    call -> SHOWN.contains(call.getTargetOwner().getSimpleName())));

    @ArchTest
    static void sealedAttributesAreTheKnownOnes(JavaClasses classes) {
        Set<String> sealed = classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(RecordedDoorTests::isSealed)
                .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sealed).isEqualTo(new TreeSet<>(SEALED_TEXTS));
    }

    @ArchTest
    static void sealedAttributesHaveNoReader(JavaClasses classes) {
        Set<String> readers = classes.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(RecordedDoorTests::isSealed)
                .flatMap(field -> field.getAccessesToSelf().stream())
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.GET)
                .map(access -> access.getOrigin().getFullName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(readers).isEmpty();
    }

    /** What tells who people are is opened in their module; another one could count or join past every door. */
    @ArchTest
    static void onlyTheModuleOfPeopleReadsTheirTable(JavaClasses classes) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> readers = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/persons/"))
                    .filter(file -> PERSON_TABLE.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(readers)
                    .containsExactly("DuePeople.java", "Erasure.java", "ExposureLinks.java"); // read ids and days only
        }
    }

    private static boolean isSealed(JavaField field) {
        return field.isAnnotatedWith(Convert.class)
                && field.getAnnotationOfType(Convert.class).converter() == SealedPersonalText.class;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
