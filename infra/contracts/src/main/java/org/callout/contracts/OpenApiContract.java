package org.callout.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reviewed OpenAPI document of a service. What the service serves must equal it; when the change is meant, the same
 * test run with {@code -Dcontracts.write=true} writes what is served into the document, for review.
 */
public final class OpenApiContract {

    private static final Path OPENAPI = Path.of("infra", "contracts", "openapi");

    /** Who signs the tokens is a matter of each installation, not of the contract. */
    private static final Pattern ISSUER = Pattern.compile("openIdConnectUrl: \\S+");

    private static final String ANY_ISSUER =
            "openIdConnectUrl: https://issuer.example/.well-known/openid-configuration";

    private final Path document;
    private final boolean rewritten;

    OpenApiContract(Path document, boolean rewritten) {
        this.document = document;
        this.rewritten = rewritten;
    }

    /** The document of the service with the given artifact name, found from the directory that the test runs in. */
    public static OpenApiContract of(String service) {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve(OPENAPI))
                .filter(Files::isDirectory)
                .findFirst()
                .map(directory -> new OpenApiContract(
                        directory.resolve(service + ".yaml"), Boolean.getBoolean("contracts.write")))
                .orElseThrow(() -> new IllegalStateException(here + " lies in no checkout with " + OPENAPI));
    }

    /**
     * Compares what a service serves with its document.
     *
     * @param served YAML as answered at {@code /q/openapi}
     * @throws AssertionError naming the first difference
     */
    public void verify(String served) {
        String anywhere = ISSUER.matcher(served).replaceAll(ANY_ISSUER);
        if (rewritten) {
            write(anywhere);
        }
        List<String> expected = read();
        List<String> actual = anywhere.strip().lines().toList();
        if (!expected.equals(actual)) {
            throw new AssertionError(difference(expected, actual));
        }
    }

    private String difference(List<String> expected, List<String> actual) {
        int line = 0;
        while (line < Math.min(expected.size(), actual.size())
                && expected.get(line).equals(actual.get(line))) {
            line++;
        }
        return """
                The service does not serve what %s says, from line %d:
                  reviewed: %s
                  served:   %s
                If the change is meant, run the same test with -Dcontracts.write=true and review the document.""".formatted(document.getFileName(), line + 1, lineOf(expected, line), lineOf(actual, line));
    }

    private static String lineOf(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number).strip() : "(nothing more)";
    }

    private List<String> read() {
        try {
            return Files.exists(document)
                    ? Files.readString(document).strip().lines().toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(String served) {
        try {
            Files.writeString(document, served.strip() + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
