package org.callout.acceptance.readme;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document, as far as it says something that can be checked. */
final class Markdown {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern COMMAND =
            Pattern.compile("(?:\\./mvnw|infra/[\\w./-]*\\w)(?=$|[\\s)\"|])", Pattern.MULTILINE);
    private static final Pattern BUILD = Pattern.compile("\\./mvnw[^\\n]*");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+");
    private static final Pattern REQUEST = Pattern.compile(
            "(?s)(http://localhost:\\d+)(/v1/[\\w/-]+)[^\\n]*\\\\\\n\\s*-d '(.*?)'$", Pattern.MULTILINE);
    private static final Pattern SHELL = Pattern.compile("'\"(?:[^\"]|\\$\\(.*?\\))*?\"'");
    private static final Pattern ROOM =
            Pattern.compile("(?:geo|infra|dispatch-service|responder-app-api|mvnw)(?:/[\\w.@-]+)*");

    private final String text;

    Markdown(String text) {
        this.text = text;
    }

    /** Relative targets of links and pictures. */
    List<String> links() {
        return all(LINK, text)
                .map(found -> found.group(1))
                .filter(target -> !target.contains("://"))
                .distinct()
                .toList();
    }

    List<String> pictures() {
        return links().stream()
                .filter(target -> target.endsWith(".png") || target.endsWith(".jpg"))
                .toList();
    }

    /** Names in code spans that can only be paths of the checkout. */
    List<String> paths() {
        return codes().filter(code -> ROOM.matcher(code).matches()).distinct().toList();
    }

    /** Names of environment variables in code spans. */
    List<String> variables() {
        return codes().flatMap(code -> all(VARIABLE, code).map(MatchResult::group))
                .distinct()
                .toList();
    }

    /** Programs of the checkout that a reader is told to run. */
    List<String> commands() {
        return Stream.concat(shell(), codes())
                .flatMap(code -> all(COMMAND, code).map(MatchResult::group))
                .map(command -> command.replaceFirst("^\\./", ""))
                .filter(command -> !command.contains("."))
                .distinct()
                .toList();
    }

    /** Builds that a reader is told to run, with all their words. */
    List<String> builds() {
        return Stream.concat(shell(), codes())
                .flatMap(code -> all(BUILD, code).map(MatchResult::group))
                .toList();
    }

    /** What a reader is told to send with curl. */
    List<Request> requests() {
        return shell().flatMap(block -> all(REQUEST, block))
                .map(Markdown::request)
                .toList();
    }

    private static Request request(MatchResult found) {
        return new Request(found.group(2), SHELL.matcher(found.group(3)).replaceAll("2026-03-02"));
    }

    private Stream<String> shell() {
        return all(BLOCK, text).filter(block -> block.group(1).equals("sh")).map(block -> block.group(2));
    }

    private Stream<String> codes() {
        return all(CODE, BLOCK.matcher(text).replaceAll("")).map(found -> found.group(1));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /**
     * @param path from /v1 on
     * @param json with a date in the place of what the shell puts in
     */
    record Request(String path, String json) {}
}
