package org.callout.platform.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequiredPropertiesTest {

    record Visit(
            String place,
            @Nullable String note,
            List<@Nullable String> names,
            int minutes,
            Nested.@Nullable Mood mood) {}

    record Nested(@JsonUnwrapped Visit visit, boolean done) {
        enum Mood {
            GOOD
        }

        record Inner(String word, @Nullable String comment) {}

        /** Bears the name of another, with other properties. */
        record Visit(String who) {}
    }

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Ambulance")
    record Renamed(int minutes) {}

    record Twins() {
        record Inner(@Nullable String word, @Nullable String comment) {}
    }

    @Test
    void aPropertyIsRequiredUnlessItsRecordComponentIsNullable() {
        assertThat(required("Visit", "place", "note", "names", "minutes", "mood"))
                .containsExactly("place", "names", "minutes");
    }

    @Test
    void aNestedRecordCountsAsMuchAsAnother() {
        assertThat(required("Inner", "word", "comment")).containsExactly("word");
    }

    @Test
    void aSchemaMayBearAnotherNameThanItsRecord() {
        assertThat(required("Ambulance", "minutes")).containsExactly("minutes");
    }

    @Test
    void thePropertiesTellRecordsOfOneNameApart() {
        assertThat(required("Visit", "who")).containsExactly("who");
    }

    @Test
    void theComponentsOfAnUnwrappedRecordStandInItsPlace() {
        assertThat(unwrapped().getRequired()).containsExactly("done", "who");
    }

    @Test
    void whatValidationRequiresStaysRequired() {
        var schema = schema("place", "note", "names", "minutes", "mood").required(List.of("note", "place"));

        assertThat(filtered("Visit", schema, index()).getRequired())
                .containsExactly("place", "note", "names", "minutes");
    }

    @Test
    void whatIsMadeFromNoRecordOfOursStaysAsItIs() {
        assertThat(required("HttpProblem", "status")).isNull();
        assertThat(filtered("Visit", schema("place", "note"), index(false)).getRequired())
                .isNull();
    }

    @Test
    void aSchemaWhoseRecordCannotBeToldStopsTheBuild() {
        assertThatThrownBy(() -> required("Visit", "somethingElse")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> filtered("Inner", schema("word", "comment"), index(true, Twins.Inner.class)))
                .hasMessageContaining("Twins$Inner");
    }

    private static Schema unwrapped() {
        return filtered("Nested", schema("done", "who"), index());
    }

    private static @Nullable List<String> required(String name, String... properties) {
        return filtered(name, schema(properties), index()).getRequired();
    }

    private static Schema schema(String... properties) {
        Map<String, Schema> all = new LinkedHashMap<>();
        Arrays.stream(properties).forEach(property -> all.put(property, OASFactory.createSchema()));
        return OASFactory.createSchema().properties(all);
    }

    private static Schema filtered(String name, Schema schema, IndexView index) {
        var document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema));
        new RequiredProperties(index).filterOpenAPI(document);
        return schema;
    }

    private static IndexView index() {
        return index(true);
    }

    private static IndexView index(boolean nullMarked, Class<?>... more) {
        try {
            var known = Stream.of(Visit.class, Nested.class, Nested.Inner.class, Nested.Visit.class, Renamed.class);
            var marked = nullMarked
                    ? Stream.of(Class.forName(RequiredProperties.class.getPackageName() + ".package-info"))
                    : Stream.<Class<?>>empty();
            return Index.of(Stream.of(known, Arrays.stream(more), marked)
                    .flatMap(classes -> classes)
                    .toArray(Class[]::new));
        } catch (IOException | ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
