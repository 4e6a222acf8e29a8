package org.callout.platform;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class RoomsTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.callout.platform");

    @Test
    void packagesDoNotGoRoundInCircles() {
        slices().matching("org.callout.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(PLATFORM);
    }

    @Test
    void thePlatformKnowsNoServiceAndNoGeography() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.callout.dispatch..", "org.callout.responder..", "org.callout.geo..")
                .check(PLATFORM);
    }
}
