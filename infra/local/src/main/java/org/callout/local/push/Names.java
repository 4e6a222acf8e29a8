package org.callout.local.push;

import java.util.Locale;
import java.util.regex.Pattern;

/** Field names: protocol buffers read both camelCase and snake_case. */
final class Names {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private Names() {}

    static String snakeCase(String name) {
        return CAPITAL.matcher(name).replaceAll(match -> "_" + match.group().toLowerCase(Locale.ROOT));
    }
}
