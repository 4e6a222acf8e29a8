package org.callout.dispatch.talk;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QuarkusTest
class TalkUpkeepTest {

    private static final String WRITE = """
            insert into talk_message (id, callout_id, sender, author, words, at) values ($1, $2, 'CONTROL_ROOM', 'Clara', 'x', $3)
            """;

    @Inject
    Pool pool;

    @Inject
    TalkUpkeep upkeep;

    @Test
    void messagesGoAfterTheInstallationsTimeOrTheOrganisationsShorterOne() {
        Town brief = new Town(pool);
        Town usual = new Town(pool);
        brief.send("admin", "PUT", "/v1/organisation/retention", Map.of("messagesHours", 2))
                .statusCode(200)
                .body("messagesHours", equalTo(2));
        brief.send("admin", "PUT", "/v1/organisation/retention", Map.of("messagesHours", 24))
                .statusCode(400);
        UUID briefsOld = write(brief, 3);
        UUID briefsNew = write(brief, 1);
        UUID usualsOld = write(usual, 24);
        UUID usualsNew = write(usual, 3);

        upkeep.erase().await().indefinitely();

        assertThat(isThere(briefsOld)).isFalse();
        assertThat(isThere(briefsNew)).isTrue();
        assertThat(isThere(usualsOld)).isFalse();
        assertThat(isThere(usualsNew)).isTrue();
        usual.read("admin", "/v1/retention")
                .statusCode(200)
                .body("find { it.setting == 'callout.keep.messages' }.keptFor", equalTo("PT23H"))
                .body("find { it.setting == 'callout.keep.messages' }.erasedAt", notNullValue());
    }

    private UUID write(Town town, int hoursAgo) {
        UUID id = UUID.randomUUID();
        UUID callout = town.raise(town.incident("CHOKING"));
        execute(
                WRITE,
                Tuple.of(
                        id,
                        callout,
                        Instant.now().minusSeconds(hoursAgo * 3600L).atOffset(ZoneOffset.UTC)));
        return id;
    }

    private boolean isThere(UUID id) {
        return execute("select from talk_message where id = $1", Tuple.of(id)) == 1;
    }

    private int execute(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .await()
                .indefinitely()
                .size();
    }
}
