package org.callout.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
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

    /** The served YAML is always laid out alike: paths two spaces in, methods four. */
    private static final Pattern PATH = Pattern.compile(" {2}(/\\S*):");

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private static final Pattern METHOD = Pattern.compile(" {4}(get|put|post|patch|delete):");

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

    /**
     * Every operation of the document.
     *
     * @param method in capitals
     * @param path with its parameters in braces, such as {@code /v1/aeds/{id}}
     */
    public record Operation(String method, String path) {

        /** The path with one value for each of its parameters. */
        public String pathWith(Object value) {
            return PARAMETER.matcher(path).replaceAll(value.toString());
        }
    }

    /** What the document describes, in its order. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        String path = "";
        for (String line : read()) {
            Matcher pathLine = PATH.matcher(line);
            Matcher methodLine = METHOD.matcher(line);
            if (pathLine.matches()) {
                path = pathLine.group(1);
            } else if (methodLine.matches()) {
                operations.add(new Operation(methodLine.group(1).toUpperCase(Locale.ROOT), path));
            }
        }
        return operations;
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
