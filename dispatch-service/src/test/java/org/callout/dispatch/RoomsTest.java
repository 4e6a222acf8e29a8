package org.callout.dispatch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Keeps the rooms of this service apart. */
class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.callout.dispatch");

    @Test
    void noTwoRoomsDependOnEachOther() {
        slices().matching("org.callout.dispatch.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void rulesAndLivesKnowNoFrameworkAndNoClock() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Rule")
                .or()
                .haveSimpleNameEndingWith("Life")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io..", "jakarta..", "org.hibernate..", "org.eclipse..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CLASSES);
    }

    @Test
    void theOtherServiceIsKnownThroughContractsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.callout.responder..")
                .check(CLASSES);
    }

    @Test
    void whatServesRequestsIsNamedAResource() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(CLASSES);
    }

    /** With {@code @RestQuery} a problem could not name the parameter. */
    @Test
    void queryParametersHaveTheirNameInTheAnnotation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jboss.resteasy.reactive.RestQuery")
                .check(CLASSES);
    }
}
