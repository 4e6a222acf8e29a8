package org.callout.dispatch.talk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What was written goes when its organisation says so, and nobody else's goes with it. */
@QuarkusTest
class MessagesKeptTest {

    private static final String SETTING = "/v1/retention/callout.keep.messages";

    @Inject
    TalkUpkeep upkeep;

    @Inject
    Pool pool;

    private Town town;
    private UUID incident;

    @BeforeEach
    void somethingWasWrittenTwoHoursAgo() {
        town = new Town(pool);
        incident = written(town);
    }

    @Test
    void anOrganisationsOwnTimeErasesWhatIsItsOwnAndNothingOfAnother() {
        Town another = new Town(pool);
        UUID theirs = written(another);
        write(incident, "10 minutes");
        keep(Map.of("keptFor", "PT1H", "reason", "decided by the board"), 204);

        upkeep.erase().await().indefinitely();

        assertThat(texts(town, incident)).containsExactly("10 minutes");
        assertThat(texts(another, theirs)).containsExactly("2 hours");
        JsonPath kept = kept(town);
        assertThat(kept.getString("keptFor")).isEqualTo("PT1H");
        assertThat(kept.getString("atMost")).isEqualTo("PT23H");
        assertThat(kept.getString("changes[0].by")).isEqualTo("admin-" + town.organisation);
        assertThat(kept.getString("changes[0].reason")).isEqualTo("decided by the board");
        assertThat(kept(another).getString("keptFor")).isEqualTo("PT23H");
        assertThat(kept(another).getList("changes")).isEmpty();
    }

    @Test
    void itIsTakenBackWithoutAWordAndWhoSaidWhatStays() {
        keep(Map.of("keptFor", "PT1H", "reason", "decided by the board"), 204);
        keep(Map.of(), 204);

        upkeep.erase().await().indefinitely();

        assertThat(texts(town, incident)).containsExactly("2 hours");
        assertThat(kept(town).getString("keptFor")).isEqualTo("PT23H");
        assertThat(kept(town).getList("changes.keptFor")).containsExactly(null, "PT1H");
    }

    @Test
    void beyondTheBoundsWithoutAReasonAndByOthersThanAnAdministratorItIsRefused() {
        keep(Map.of("keptFor", "PT24H", "reason", "longer"), 422);
        keep(Map.of("keptFor", "PT59M", "reason", "shorter"), 422);
        keep(Map.of("keptFor", "-PT2H", "reason", "shorter"), 422);
        keep(Map.of("keptFor", "PT2H"), 422);
        keep(Map.of("keptFor", "a while", "reason", "words"), 400);
        for (String role : List.of("coordinator", "clinical-lead", "cad")) {
            town.send(role, "PUT", SETTING, Map.of("keptFor", "PT2H", "reason", "not mine to say"))
                    .statusCode(403);
        }
        for (String setting : List.of("callout.outbox.keep", "callout.keep.nothing")) {
            town.send("admin", "PUT", "/v1/retention/" + setting, Map.of("keptFor", "PT2H", "reason", "nobody's"))
                    .statusCode(404);
        }

        assertThat(kept(town).getList("changes")).isEmpty();
        town.read("admin", "/v1/retention").body("find { it.setting == 'callout.outbox.keep' }.atLeast", equalTo(null));
    }

    private UUID written(Town somewhere) {
        UUID raised = somewhere.raise(somewhere.incident("CHOKING"));
        write(raised, "2 hours");
        return raised;
    }

    /** A message that says how old it is. */
    private void write(UUID about, String ago) {
        pool.preparedQuery("insert into talk_message (id, callout_id, sender, author, words, at)"
                        + " values (gen_random_uuid(), $1, 'CONTROL_ROOM', 'Clara', $2, now() - $2::text::interval)")
                .execute(Tuple.of(about, ago))
                .await()
                .indefinitely();
    }

    private static List<String> texts(Town somewhere, UUID about) {
        return somewhere
                .read("coordinator", "/v1/incidents/" + about + "/messages")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("text", String.class);
    }

    private void keep(Map<String, String> wish, int status) {
        town.send("admin", "PUT", SETTING, wish).statusCode(status);
    }

    private static JsonPath kept(Town somewhere) {
        return somewhere
                .read("coordinator", "/v1/retention")
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("find { it.setting == 'callout.keep.messages' }");
    }
}
