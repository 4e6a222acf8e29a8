package org.callout.responder.desk;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.responder.desk.Desk.applicant;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class MemberSearchTest {

    /** More than are walked past. */
    private static final int MANY = MemberSearchSql.LONGEST_WALK + 500;

    private static final String A_CROWD = """
            with crowd as (select i, gen_random_uuid() as id from generate_series(1, $2::integer) i),
            people as (
              insert into responder (id, subject, display_name, travel_modes, version, created_at, home_lon, home_lat)
              select id, 'crowd-' || id, 'Aaron ' || i || ' Meier', 1, 1, now(), 20.0, 10.0 from crowd returning id)
            insert into membership (responder_id, organisation, tier, state, since, code_asked)
            select id, $1::text, 'COMMUNITY', 'ACTIVE', now(), 0 from people
            """;

    @Inject
    Pool pool;

    private final String organisation = "search-" + UUID.randomUUID();
    private final Desk desk = Desk.coordinator(organisation);

    @ParameterizedTest
    @ValueSource(strings = {"zoë", "ZOE", "mull", "mueller", "müller-gr", "gross zoe", "zoe  mu"})
    void aNameIsFoundByTheBeginOfAnyWordWithOrWithoutItsSigns(String typed) {
        applicant("Zoë Müller-Groß", organisation);
        applicant("Zacharias Ullmann", organisation);

        desk.get("/v1/responders?q=" + typed).statusCode(200).body("items.displayName", contains("Zoë Müller-Groß"));
    }

    @Test
    void whatStandsInsideAWordOrMeansSomethingToPatternsFindsNobody() {
        applicant("Zoë Müller", organisation);

        desk.get("/v1/responders?q=ller").body("items", empty());
        desk.get("/v1/responders?q=z%_e").body("items", empty());
    }

    @Test
    void thoseWhoseNameBeginsSoComeFirstAndPagesLeaveNobodyOut() {
        applicant("Anna Benz", organisation);
        applicant("Ben Zeller", organisation);
        applicant("Benno Ammann", organisation);
        applicant("Clara Benn", organisation);

        String first = desk.get("/v1/responders?q=ben&limit=3")
                .body("items.displayName", contains("Ben Zeller", "Benno Ammann", "Anna Benz"))
                .extract()
                .path("nextCursor");
        desk.get("/v1/responders?q=ben&limit=3&cursor=" + first).body("items.displayName", contains("Clara Benn"));
        String two = desk.get("/v1/responders?q=ben&limit=1").extract().path("nextCursor");
        desk.get("/v1/responders?q=ben&limit=2&cursor=" + two)
                .body("items.displayName", contains("Benno Ammann", "Anna Benz"));
    }

    @Test
    void skillStateAndPlaceNarrowItByWhatIsTrueNow() {
        var nora = applicant("Nora", organisation);
        var noah = applicant("Noah", organisation);
        applicant("Nobody", organisation);
        var past = Instant.now().minus(Duration.ofDays(1)).toString();
        desk.decide(nora, Map.of("state", "ACTIVE", "tier", "COMMUNITY")).statusCode(200);
        desk.decide(noah, Map.of("state", "ACTIVE", "tier", "COMMUNITY", "validUntil", past))
                .statusCode(200);
        desk.verify(nora, "DRIVER", Map.of("verified", true)).statusCode(200);
        desk.verify(noah, "DRIVER", Map.of("verified", true, "validUntil", past))
                .statusCode(200);
        nora.patch("/v1/me", Map.of("home", Map.of("lon", 9.5209, "lat", 47.1392)))
                .statusCode(200);

        desk.get("/v1/responders?qualification=DRIVER").body("items.displayName", contains("Nora"));
        desk.get("/v1/responders?state=ACTIVE").body("items.displayName", contains("Nora"));
        desk.get("/v1/responders?state=EXPIRED").body("items.displayName", contains("Noah"));
        desk.get("/v1/responders?state=APPLIED&q=no").body("items.displayName", contains("Nobody"));
        desk.get("/v1/responders?near=9.53,47.14&within=2000").body("items.displayName", contains("Nora"));
        desk.get("/v1/responders?near=9.53,47.2&within=2000").body("items", empty());
        desk.get("/v1/responders?near=here").statusCode(400).body("violations.field", hasItem("near"));
        desk.get("/v1/responders?near=9.5,47&within=10").statusCode(400).body("violations.field", hasItem("within"));
    }

    @Test
    void fewAmongManyAreFoundThoughTheyStandBehindAllOfThem() {
        pool.preparedQuery(A_CROWD).executeAndAwait(Tuple.of(organisation, MANY));
        var xenia = applicant("Xenia Aaronson", organisation);
        desk.decide(xenia, Map.of("state", "SUSPENDED", "tier", "COMMUNITY", "reason", "asked for it"))
                .statusCode(200);
        desk.verify(xenia, "DRIVER", Map.of("verified", true)).statusCode(200);
        xenia.patch("/v1/me", Map.of("home", Map.of("lon", 9.5209, "lat", 47.1392)))
                .statusCode(200);

        for (String question : new String[] {
            "q=xen",
            "q=aarons",
            "state=SUSPENDED",
            "qualification=DRIVER",
            "near=9.52,47.14",
            "q=aaron&state=SUSPENDED",
            "q=aaron&near=9.52,47.14"
        }) {
            desk.get("/v1/responders?limit=5&" + question).body("items.displayName", contains("Xenia Aaronson"));
        }
        desk.get("/v1/responders?limit=5&state=EXPIRED").body("items", empty());
        desk.get("/v1/responders?limit=200&q=meier 4").body("items", hasSize(200));
    }

    @Test
    void whoLeavesOrIsRenamedIsFoundAsTheyAreNow() {
        var anna = applicant("Anna", organisation);
        anna.patch("/v1/me", Map.of("displayName", "Änne")).statusCode(200);

        desk.get("/v1/responders?q=anna").body("items", empty());
        desk.get("/v1/responders?q=anne").body("items.displayName", contains("Änne"));
        anna.delete("/v1/me/memberships/" + organisation).statusCode(204);
        desk.get("/v1/responders?q=anne").body("items", empty());
        assertThat(pool.preparedQuery("select from member_entry where organisation = $1")
                        .executeAndAwait(Tuple.of(organisation))
                        .size())
                .isZero();
    }
}
