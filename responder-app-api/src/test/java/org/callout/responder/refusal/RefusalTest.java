package org.callout.responder.refusal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Spliterators.spliteratorUnknownSize;
import static org.assertj.core.api.Assertions.assertThat;

class RefusalTest {

    private static final String WORDS = "refused.";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "pt"})
    void thePhoneHasWordsForEachInEveryLanguageAndForNoOther(String language) throws IOException {
        var catalogue = new ObjectMapper()
                .readTree(Path.of("src/main/webui/src/text/catalogues", language + ".json")
                        .toFile());

        var named = StreamSupport.stream(spliteratorUnknownSize(catalogue.fieldNames(), 0), false)
                .filter(key -> key.startsWith(WORDS))
                .map(key -> key.substring(WORDS.length()))
                .filter(name -> !name.matches("\\d+"));

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Refusal.values()).map(Refusal::name).toList());
    }
}
