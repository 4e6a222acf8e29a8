package org.callout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** What the README tells to put into the environment to use real servers. */
final class ReadmeTable {
    private static final Pattern TABLE = Pattern.compile("(?s)## Real servers.*?\\n((?:\\|[^\\n]*\\n)+)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");

    private ReadmeTable() {}

    static Set<String> variables() throws IOException {
        var table = TABLE.matcher(Files.readString(Path.of("../../README.md")));
        assertThat(table.find()).isTrue();
        var variables = VARIABLE.matcher(table.group(1))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(variables).contains("QUARKUS_DATASOURCE_REACTIVE_URL", "CALLOUT_FCM_PROJECT");
        return variables;
    }
}
