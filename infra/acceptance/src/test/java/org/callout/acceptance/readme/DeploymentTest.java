package org.callout.acceptance.readme;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is deployed is told by the names that the services read, and the documents name them all. */
class DeploymentTest {

    private static final String COMPOSE = Checkout.read("infra/deploy/compose.yaml");
    private static final String OPERATIONS = Checkout.read("infra/docs/operations.md");

    private static final Pattern READ = Pattern.compile("@ConfigProperty\\(name = \"(callout\\.[\\w.-]+)\"\\)");
    private static final Pattern HAS_A_DEFAULT = Pattern.compile("(?m)^(callout\\.[\\w.-]+)=");
    private static final Pattern TOLD = Pattern.compile("(?m)^ +(CALLOUT_\\w+):");
    private static final Pattern TOLD_LOCALLY = Pattern.compile("environment\\.put\\(\\s*\"(\\w+)\"");

    /** The demonstration's own; a deployment leaves it out. */
    private static final String EMULATOR = "CALLOUT_PUSH_EMULATOR_URL";

    /** Variables by the rule of MicroProfile Config. */
    private static final Set<String> VARIABLES_READ = properties(".java", READ);

    @ParameterizedTest
    @MethodSource
    void whatComposeTellsIsRead(String variable) {
        assertThat(VARIABLES_READ).contains(variable);
    }

    static Set<String> whatComposeTellsIsRead() {
        return found(TOLD, COMPOSE).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource
    void whatTheServicesAreToldLocallyComposeTellsThemToo(String variable) {
        assertThat(COMPOSE).containsPattern("(?m)^ +" + variable + ":");
    }

    static Stream<String> whatTheServicesAreToldLocallyComposeTellsThemToo() {
        String local = Checkout.read("infra/local/src/main/java/org/callout/local/ServiceEnvironment.java");
        return found(TOLD_LOCALLY, local).filter(variable -> !variable.equals(EMULATOR));
    }

    @ParameterizedTest
    @MethodSource
    void whatHasNoDefaultIsExplained(String variable) {
        assertThat(OPERATIONS).contains("`" + variable + "`");
    }

    static Stream<String> whatHasNoDefaultIsExplained() {
        Set<String> defaults = properties(".properties", HAS_A_DEFAULT);
        return VARIABLES_READ.stream().filter(variable -> !defaults.contains(variable));
    }

    /** A link in a folder that is mounted alone would lead nowhere. */
    @Test
    void theFolderOfAllRegionsIsMountedNotTheOneInUse() {
        assertThat(COMPOSE)
                .contains("CALLOUT_REGION_DIR: /regions/current")
                .contains("${CALLOUT_REGIONS:-../../.local/regions}:/regions:ro");
    }

    @Test
    void onlyWhoSendsPushesHasGooglesKey() {
        String dispatch =
                COMPOSE.substring(COMPOSE.indexOf("dispatch-service:"), COMPOSE.indexOf("responder-app-api:"));

        assertThat(dispatch).doesNotContain("GOOGLE").doesNotContain("firebase");
    }

    private static Set<String> properties(String ending, Pattern pattern) {
        return Stream.of("infra/platform/src/main", "dispatch-service/src/main", "responder-app-api/src/main")
                .flatMap(folder -> Checkout.list(folder).stream())
                .filter(file -> file.toString().endsWith(ending))
                .flatMap(file -> found(pattern, Checkout.read(file)))
                .map(property -> property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
