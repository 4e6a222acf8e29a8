package org.callout.platform.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegionsTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final RegionStore store = new RegionStore();
    private final List<LoadedRegion> told = new ArrayList<>();

    @Test
    void withoutAFolderItIsTheWholeEarthByUtc() {
        Regions regions = new Regions(Optional.empty(), JSON, event());

        regions.look();

        assertThat(regions.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(told).isEmpty();
    }

    @Test
    void anExchangedLinkIsNoticedAndToldOnce() {
        Regions regions = new Regions(Optional.of(store.use("a1", facts("Rome", "Europe/Rome"), "")), JSON, event());
        assertThat(regions.current().key()).isEqualTo("a1");

        store.use("b2", facts("Porto Alegre", "America/Sao_Paulo"), "");
        regions.look();
        regions.look();

        assertThat(regions.timeZone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(told).extracting(LoadedRegion::key).containsExactly("b2");
    }

    @Test
    void aRegionThatIsPreparedAfterTheStartIsTakenUp() {
        RegionStore later = new RegionStore();
        Regions regions = new Regions(Optional.of(later.use("a1", "not yet", "")), JSON, event());
        assertThat(regions.current()).isEqualTo(LoadedRegion.NONE);

        later.use("b2", facts("Rome", "Europe/Rome"), "");
        regions.look();

        assertThat(regions.current().facts().name()).isEqualTo("Rome");
    }

    @Test
    void aRegionThatCannotBeReadLeavesTheOneBefore() {
        Regions regions = new Regions(Optional.of(store.use("a1", facts("Rome", "Europe/Rome"), "")), JSON, event());

        store.use("b2", "{\"name\": ", "");
        regions.look();

        assertThat(regions.current().key()).isEqualTo("a1");
        assertThat(told).isEmpty();
    }

    private static String facts(String name, String timeZone) {
        return """
                {"name": "%s", "timeZone": "%s", "center": [1, 2], "zoom": 12, "bounds": [0, 1, 2, 3],
                 "attribution": "©", "place": {"lon": 1, "lat": 2, "address": "Via 1"}}
                """.formatted(name, timeZone);
    }

    /** Only firing is used. */
    @SuppressWarnings("unchecked")
    private Event<LoadedRegion> event() {
        return (Event<LoadedRegion>) Proxy.newProxyInstance(
                RegionsTest.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, words) -> {
                    told.add((LoadedRegion) words[0]);
                    return null;
                });
    }
}
