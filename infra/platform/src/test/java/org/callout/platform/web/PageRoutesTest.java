package org.callout.platform.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageRoutesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/callouts/0198", "/people", "/settings/", "/v2"})
    void aPathThatOnlyThePageKnowsBelongsToIt(String path) {
        assertThat(PageRoutes.belongsToPage(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/incidents/1",
                "/q/health",
                "/assets/app",
                "/config.json",
                "/sw.js",
                "/basemap/region.pmtiles"
            })
    void theApiAndFilesDoNot(String path) {
        assertThat(PageRoutes.belongsToPage(path)).isFalse();
    }
}
