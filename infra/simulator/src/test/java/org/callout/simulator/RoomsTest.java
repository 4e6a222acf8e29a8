package org.callout.simulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class RoomsTest {

    private static final JavaClasses SIMULATOR =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.callout.simulator");

    @Test
    void theServicesAreReachedOverHttpOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callout.dispatch..", "org.callout.responder..", "org.callout.platform..")
                .check(SIMULATOR);
    }

    @Test
    void onlyTheApiPackageKnowsHttpAndJson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callout.simulator.api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "com.fasterxml..")
                .check(SIMULATOR);
    }

    @Test
    void timeComesFromTheClockThatIsPassedIn() {
        noClasses().should().callMethod(Instant.class, "now").check(SIMULATOR);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.callout.simulator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SIMULATOR);
    }
}
