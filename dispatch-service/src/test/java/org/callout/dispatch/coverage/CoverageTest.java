package org.callout.dispatch.coverage;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.callout.dispatch.testing.Town;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where help could be in time, without telling where anybody is. */
@QuarkusTest
class CoverageTest {

    private static final String SHUT_TODAY_WHEREVER_IT_IS = LocalDate.now(ZoneOffset.UTC)
            .plusDays(3)
            .getDayOfWeek()
            .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
            .substring(0, 2);

    @Inject
    Pool pool;

    @Test
    void fourAreToldAsNoneAndFiveAsAnAreaAndAnotherOrganisationSeesNobody() {
        Town town = new Town(pool);
        for (int i = 1; i <= 4; i++) town.responder("Helper " + i, 10 * i, Town.BLS_AED);
        assertThat(read(town).getList("helpers")).isEmpty();

        town.responder("The fifth", 20, Town.BLS_AED);

        assertThat(read(town).getList("helpers", String.class)).isNotEmpty().containsOnly("FROM_5");
        assertThat(read(new Town(pool), town).getList("helpers")).isEmpty();
    }

    @Test
    void aDeviceCoversWhatIsNearItAndNothingFarAway() {
        CoverageGrid grid = CoverageGrid.over(9.5, 47.1, 9.6, 47.2);
        Cell here = grid.cellOf(9.5501, 47.1501);

        List<CoverageCell> covered = grid.cover(Map.of(), Map.of(here, 2), 680);

        assertThat(covered)
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(cell.aeds()).isEqualTo(2);
                    assertThat(cell.south()).isBetween(47.135, 47.165);
                    assertThat(cell.helpers()).isEqualTo(Helpers.FEWER_THAN_5);
                })
                .anySatisfy(cell -> assertThat(cell.west() <= 9.5501 && 9.5501 < cell.east())
                        .isTrue());
    }

    @Test
    void aDeviceThatIsShutNowCoversNothing() {
        Town town = new Town(pool);
        UUID open = town.aed(10);
        assertThat(read(town).getList("aeds", Integer.class)).isNotEmpty().containsOnly(1);

        UUID other = town.aed(20);
        say(other, "access = 'private'");
        assertThat(read(town).getList("aeds", Integer.class)).containsOnly(1);

        say(other, "access = null, opening_hours = null");
        assertThat(read(town).getList("aeds", Integer.class))
                .as("of hours that nobody knows")
                .contains(2);
        say(other, "opening_hours = '%s 10:00-10:01'".formatted(SHUT_TODAY_WHEREVER_IT_IS));
        say(open, "opening_hours = 'off'");
        assertThat(read(town).getList("aeds")).isEmpty();
    }

    private void say(UUID device, String what) {
        pool.preparedQuery("update aed_site set " + what + " where device_id = $1")
                .execute(Tuple.of(device))
                .await()
                .indefinitely();
    }

    @Test
    void squaresNeverGrowMoreThanAPageCanShowNorSmallerThanANeighbourhood() {
        assertThat(CoverageGrid.over(9.50, 47.10, 9.51, 47.11).step()).isEqualTo(0.005);
        assertThat(CoverageGrid.over(9, 47, 10, 48).step()).isEqualTo(0.02);
        assertThat(CoverageGrid.over(-10, 40, 10, 60).isTooLarge()).isTrue();
    }

    private static JsonPath read(Town town) {
        return read(town, town);
    }

    private static JsonPath read(Town asked, Town where) {
        return asked.read(
                        "coordinator",
                        "/v1/coverage?west=%s&south=%s&east=%s&north=%s"
                                .formatted(where.lon - 0.02, where.lat - 0.02, where.lon + 0.02, where.lat + 0.02))
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
