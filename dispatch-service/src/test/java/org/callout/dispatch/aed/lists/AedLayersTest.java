package org.callout.dispatch.aed.lists;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.callout.dispatch.testing.Tokens;
import org.callout.geo.aed.AedSite;
import org.callout.geo.match.NearestAeds;
import org.callout.geo.place.Distance;
import org.callout.geo.place.Position;
import org.callout.platform.identity.Roles;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.dispatch.testing.AedLists.feature;
import static org.callout.dispatch.testing.AedLists.importing;
import static org.callout.dispatch.testing.AedLists.load;
import static org.hamcrest.Matchers.equalTo;

/** Several lists that describe the same devices. */
@QuarkusTest
class AedLayersTest {

    private static final Position PLACE = new Position(9.522, 47.141);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final AtomicLong NODES = new AtomicLong(System.nanoTime());

    @Inject
    NearestAeds nearest;

    @Test
    void anObjectInTwoListsIsOneDeviceAndNoListIsMixedWithAnother() {
        String ref = aNode();
        String town = aSource("a-town");
        String extract = aSource("b-extract");
        load(town, feature(ref, Map.of("defibrillator:location", "Foyer"))).statusCode(200);
        load(extract, feature(ref, Map.of("level", "2", "access", "yes"))).statusCode(200);

        assertThat(found(ref)).singleElement().satisfies(site -> {
            assertThat(site.source()).isEqualTo(town);
            assertThat(site.description()).isEqualTo("Foyer");
            assertThat(site.level()).isNull();
            assertThat(site.access()).isNull();
        });
    }

    @Test
    void theLowerRankDescribesTheDeviceWhateverTheName() {
        String ref = aNode();
        String town = aSource("a-town");
        String survey = aSource("z-survey");
        load(town, feature(ref)).statusCode(200);
        importing(survey)
                .queryParam("rank", 5)
                .contentType("application/geo+json")
                .body("{\"features\": [%s]}".formatted(feature(ref)))
                .post("/v1/aeds/import")
                .then()
                .statusCode(200);

        assertThat(found(ref)).extracting(AedSite::source).containsExactly(survey);
    }

    @Test
    void aDeviceThatOneListHasNoLongerIsTheOthersAndKeepsItsCondition() {
        String ref = aNode();
        String town = aSource("a-town");
        String extract = aSource("b-extract");
        load(town, feature(ref), feature(aNode())).statusCode(200);
        load(extract, feature(ref)).statusCode(200);
        UUID id = found(ref).getFirst().id();
        say(id, "OUT_OF_ORDER").statusCode(200);

        load(town, feature(aNode())).statusCode(200).body("retired", equalTo(2));

        assertThat(found(ref)).singleElement().satisfies(site -> {
            assertThat(site.id()).isEqualTo(id);
            assertThat(site.source()).isEqualTo(extract);
            assertThat(site.condition()).hasToString("OUT_OF_ORDER");
        });
    }

    @Test
    void aDeviceThatIsTakenOffTheMapIsOffInAllItsLists() {
        String ref = aNode();
        load(aSource("a-town"), feature(ref)).statusCode(200);
        load(aSource("b-extract"), feature(ref)).statusCode(200);

        as(Roles.COORDINATOR)
                .delete("/v1/aeds/" + found(ref).getFirst().id())
                .then()
                .statusCode(204);

        assertThat(found(ref)).isEmpty();
    }

    @Test
    void inWhatOrderListsComeInPlaysNoPartAndASecondTimeChangesNothing() {
        for (int seed = 1; seed <= 8; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Integer> first = someOfTen(random);
            List<Integer> second = someOfTen(random);

            List<String> oneWay = described(first, second, false);
            List<String> otherWay = described(first, second, true);

            assertThat(otherWay).as("seed %d", seed).isEqualTo(oneWay);
        }
    }

    /** How the devices are described after both imports, each twice; numbers and sources by their place in the test. */
    private List<String> described(List<Integer> first, List<Integer> second, boolean secondComesFirst) {
        long base = NODES.addAndGet(100);
        String a = aSource("a");
        String b = aSource("b");
        List<Runnable> imports =
                new ArrayList<>(List.of(() -> imported(a, first, base), () -> imported(b, second, base)));
        if (secondComesFirst) imports = imports.reversed();
        imports.forEach(Runnable::run);
        imports.forEach(Runnable::run);
        return nearest.within(PLACE, new Distance(10)).await().atMost(LONGEST_WAIT).stream()
                .filter(site -> site.source().equals(a) || site.source().equals(b))
                .map(site -> (Long.parseLong(site.sourceRef().substring("node/".length())) - base)
                        + site.source().substring(0, 1)
                        + site.description())
                .sorted()
                .toList();
    }

    private static void imported(String source, List<Integer> numbers, long base) {
        String letter = source.substring(0, 1);
        load(
                        source,
                        numbers.stream()
                                .map(number -> feature(
                                        "node/" + (base + number),
                                        Map.of("description", "%s %d".formatted(letter, number))))
                                .toArray(String[]::new))
                .statusCode(200);
    }

    /** Never none: an empty list is refused. */
    private static List<Integer> someOfTen(SplittableRandom random) {
        List<Integer> some = new ArrayList<>(List.of(random.nextInt(10)));
        for (int number = 0; number < 10; number++) {
            if (!some.contains(number) && random.nextBoolean()) some.add(number);
        }
        return some;
    }

    private List<AedSite> found(String ref) {
        Uni<List<AedSite>> around = nearest.within(PLACE, new Distance(10));
        return requireNonNull(around.await().atMost(LONGEST_WAIT)).stream()
                .filter(site -> site.sourceRef().equals(ref))
                .toList();
    }

    private static ValidatableResponse say(UUID id, String condition) {
        return as(Roles.COORDINATOR)
                .contentType("application/json")
                .body(Map.of("condition", condition))
                .put("/v1/aeds/" + id + "/condition")
                .then();
    }

    private static String aNode() {
        return "node/" + NODES.incrementAndGet();
    }

    private static String aSource(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, "demo"));
    }
}
