package org.callout.geo;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class RoomsTest {

    private static final JavaClasses GEO =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.callout.geo");

    @Test
    void geoKnowsNoFrameworkAndNoOtherRoom() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "org.callout.dispatch..")
                .check(GEO);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.callout.geo.(*)..").should().beFreeOfCycles().check(GEO);
    }

    @Test
    void onlyMatchingKnowsTheDatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callout.geo.match")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.smallrye..")
                .check(GEO);
    }

    @Test
    void onlyRoadsKnowGraphHopper() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.callout.geo.road")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.graphhopper..")
                .check(GEO);
    }

    @Test
    void planningKnowsNoClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(GEO);
    }
}
