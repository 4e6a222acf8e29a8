package org.callout.acceptance.readme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The documents name tests, classes and files that exist. */
class DocumentsTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w*[a-z]\\w*)`");
    private static final Pattern PHASE_WITH_TESTS = Pattern.compile("\\s(?:test|package|verify|install)(?:\\s|$)");
    private static final String DECISIONS = "infra/docs/decisions";

    /** Source texts by their names without ending. */
    private static final Map<String, String> SOURCES = Stream.of(
                    "geo", "dispatch-service", "responder-app-api", "infra")
            .flatMap(room -> Checkout.list(room).stream())
            .filter(file -> name(file).endsWith(".java"))
            .collect(Collectors.toMap(file -> name(file).replace(".java", ""), Checkout::read, String::concat));

    @ParameterizedTest
    @MethodSource
    void everyTestThatADocumentNamesExists(Named named) {
        assertThat(SOURCES).containsKey(named.type);
        assertThat(SOURCES.getOrDefault(named.type, ""))
                .contains("class " + named.type)
                .contains(named.member);
    }

    static Stream<Named> everyTestThatADocumentNamesExists() {
        return documents()
                .flatMap(document -> TEST.matcher(document).results())
                .map(found -> new Named(found.group(1), found.group(2) == null ? "" : " " + found.group(2) + "("))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource
    void everyTypeOnTheRoadOfACallExists(String type) {
        assertThat(SOURCES).containsKey(type);
    }

    static Stream<String> everyTypeOnTheRoadOfACallExists() {
        return TYPE.matcher(Checkout.read("infra/docs/architecture.md"))
                .results()
                .map(found -> found.group(1))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource
    void everyPathThatADocumentNamesExists(String path) {
        assertThat(Checkout.resolve(path)).exists();
    }

    static Stream<String> everyPathThatADocumentNamesExists() {
        return documents()
                .flatMap(document -> new Markdown(document).paths().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource
    void everyLinkLeadsSomewhere(Path document) {
        assertThat(new Markdown(Checkout.read(document)).links())
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    static Stream<Path> everyLinkLeadsSomewhere() {
        return files();
    }

    @ParameterizedTest
    @MethodSource
    void everyCommandThatADocumentNamesCanBeRun(String command) {
        assertThat(Checkout.resolve(command)).isExecutable();
    }

    static Stream<String> everyCommandThatADocumentNamesCanBeRun() {
        return documents()
                .flatMap(document -> new Markdown(document).commands().stream())
                .distinct();
    }

    /** Only infra/test starts what most tests stand on. */
    @Test
    void noDocumentTellsToRunTestsWithoutTheirParts() {
        List<String> builds = documents()
                .flatMap(document -> new Markdown(document).builds().stream())
                .toList();

        assertThat(builds)
                .isNotEmpty()
                .filteredOn(build -> PHASE_WITH_TESTS.matcher(build).find())
                .allSatisfy(build -> assertThat(build).contains("-Dmaven.test.skip=true"));
    }

    @Test
    void everyDecisionIsInTheIndexAndHasANumberOfItsOwn() {
        List<String> records = Checkout.list(DECISIONS).stream()
                .map(DocumentsTest::name)
                .filter(name -> name.matches("\\d{4}-.*\\.md"))
                .toList();

        assertThat(new Markdown(Checkout.read(DECISIONS + "/README.md")).links())
                .containsAll(records);
        assertThat(records).extracting(record -> record.substring(0, 4)).doesNotHaveDuplicates();
    }

    @Test
    void everyDecisionSaysWhatKeepsIt() {
        assertThat(Checkout.list(DECISIONS))
                .filteredOn(file -> !name(file).equals("README.md"))
                .allSatisfy(file -> assertThat(Checkout.read(file)).containsIgnoringCase("kept by"));
    }

    private static Stream<String> documents() {
        return files().map(Checkout::read);
    }

    private static Stream<Path> files() {
        return Stream.of("CONTRIBUTING.md", "geo/README.md", "infra/deploy", "infra/docs", "infra/local/data")
                .flatMap(folder -> Checkout.list(folder).stream())
                .filter(file -> name(file).endsWith(".md"));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** @param member how a method begins in its source, empty for the whole test */
    private record Named(String type, String member) {
        @Override
        public String toString() {
            return type + member;
        }
    }
}
