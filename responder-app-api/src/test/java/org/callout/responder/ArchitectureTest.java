package org.callout.responder;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What keeps the rooms apart. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.callout.responder");

    @Test
    void roomsDoNotGoRoundInCircles() {
        slices().matching("org.callout.responder.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void wordsAndDecisionsKnowNoFrameworkBeyondTheirAnnotations() {
        noClasses()
                .that()
                .resideInAnyPackage("..offer..", "..travel..", "..membership..")
                .or()
                .haveNameMatching(
                        ".*\\.(Alert|AlertChange|Reply|ReplyDecision|Assignment|AssignmentDetails|StepDecision"
                                + "|Responder|Volunteer|AlertNews|Backoff|Position)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "org.hibernate.reactive..",
                        "jakarta.ws.rs..",
                        "com.fasterxml..",
                        "com.google..",
                        "org.apache.kafka..")
                .check(SERVICE);
    }

    @Test
    void onlyTheDeliveryRoomKnowsFirebase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..delivery..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google..")
                .check(SERVICE);
    }

    @Test
    void theOtherServiceIsKnownByItsMessagesOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callout.dispatch..")
                .check(SERVICE);
    }

    /** Who is asked and who goes is not decided here. */
    @Test
    void onlyTheWayKnowsStreetsAndNobodyMatches() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..responder.way..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callout.geo..")
                .check(SERVICE);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callout.geo.match..", "org.callout.geo.wave..", "org.callout.geo.policy..")
                .check(SERVICE);
    }

    @Test
    void resourcesKnowNoDatabase() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "io.vertx..", "jakarta.persistence..")
                .check(SERVICE);
    }

    @Test
    void resourcesAndConsumersAreNobodysApi() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .or()
                .haveSimpleNameEndingWith("Consumer")
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .check(SERVICE);
    }

    /** With {@code @RestQuery} a problem could not name the parameter. */
    @Test
    void queryParametersHaveTheirNameInTheAnnotation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jboss.resteasy.reactive.RestQuery")
                .check(SERVICE);
    }
}
