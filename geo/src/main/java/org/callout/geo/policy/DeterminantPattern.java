package org.callout.geo.policy;

import java.util.Comparator;
import java.util.Locale;

/**
 * A pattern of triage codes: {@code *} stands for any characters, none included, and {@code ?} for exactly one; capital and
 * small letters are the same, and so are codes with blanks around them.
 */
public record DeterminantPattern(String text) {

    private static final char ANY = '*';
    private static final char ONE = '?';
    private static final int NOTHING = -1;

    /** What says more comes first: more characters that must be so, then more that must be there, then fewer open ends. */
    public static final Comparator<DeterminantPattern> MOST_TELLING_FIRST = Comparator.comparingLong(
                    DeterminantPattern::literals)
            .thenComparingLong(pattern -> pattern.count(ONE))
            .reversed()
            .thenComparingLong(pattern -> pattern.count(ANY));

    public DeterminantPattern {
        text = normal(text);
        if (text.isEmpty()) throw new IllegalArgumentException("a pattern must not be empty");
    }

    /** Whether it is the pattern of that code. */
    public boolean matches(String code) {
        return matchesNormal(normal(code));
    }

    /** Going back to the last open end alone is enough, so that no pattern takes long. */
    private boolean matchesNormal(String code) {
        int at = 0;
        int openEnd = -1;
        int retryAt = 0;
        for (int i = 0; i < code.length(); ) {
            int wanted = at < text.length() ? text.charAt(at) : NOTHING;
            if (wanted == ANY) {
                openEnd = at++;
                retryAt = i;
            } else if (wanted == ONE || wanted == code.charAt(i)) {
                at++;
                i++;
            } else if (openEnd >= 0) {
                at = openEnd + 1;
                i = ++retryAt;
            } else {
                return false;
            }
        }
        return text.chars().skip(at).allMatch(rest -> rest == ANY);
    }

    private long literals() {
        return text.length() - count(ANY) - count(ONE);
    }

    private long count(char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static String normal(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
