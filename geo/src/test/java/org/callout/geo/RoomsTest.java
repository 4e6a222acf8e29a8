package org.callout.geo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class RoomsTest {

    private static final JavaClasses GEO =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.callout.geo");

    private static final ArchRule KNOWS_NO_CLOCK = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe("is a clock's", RoomsTest::looksAtAClock));

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
        KNOWS_NO_CLOCK.check(GEO);
    }

    @Test
    void whoeverLooksAtAClockIsFound() {
        JavaClasses looking = new ClassFileImporter().importClasses(LooksAtClocks.class);

        assertThat(KNOWS_NO_CLOCK.evaluate(looking).getFailureReport().getDetails())
                .hasSize(LooksAtClocks.class.getDeclaredFields().length);
    }

    /** Tables are reached by the reactive client, files by {@code java.nio}, and nothing else is. */
    @Test
    void nothingIsReachedOverTheNetworkOrBlockingly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.sql..", "javax.sql..")
                .check(GEO);
    }

    private static boolean looksAtAClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" -> name.equals(JavaConstructor.CONSTRUCTOR_NAME);
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    /** One way in each field. */
    @SuppressWarnings("unused")
    private static final class LooksAtClocks {
        final Instant instant = Instant.now();
        final LocalDate day = LocalDate.now(ZoneOffset.UTC);
        final LocalDateTime local = LocalDateTime.now();
        final ZonedDateTime zoned = ZonedDateTime.now(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        final Clock clock = Clock.systemUTC();
        final Supplier<Instant> later = Instant::now;
        final Date date = new Date();
        final long millis = System.currentTimeMillis();
        final long nanos = System.nanoTime();
    }
}
