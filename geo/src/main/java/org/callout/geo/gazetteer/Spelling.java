package org.callout.geo.gazetteer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How alike two spellings of a name are, for somebody who types in a hurry what they hear. */
final class Spelling {

    /** Below it, a slip of the finger makes another word. */
    private static final int FORGIVEN_FROM = 4;

    /** From here on two slips are forgiven. */
    private static final int FORGIVEN_TWICE_FROM = 8;

    private static final double EXACT = 1;
    private static final double BEGUN = 0.75;
    private static final double BEGUN_FURTHER = 0.2;
    private static final double WITHIN = 0.55;
    private static final double SLIPPED = 0.7;
    private static final double BEGUN_WITH_A_SLIP = 0.6;
    private static final double EACH_SLIP = 0.1;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    /** The words of a text without case, accents and punctuation. */
    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return Arrays.stream(BETWEEN_WORDS.split(plain, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * From 0, another word, to 1, the same.
     *
     * @param typed perhaps only the beginning of a word, perhaps with slips
     */
    static double likeness(String typed, String word) {
        if (word.equals(typed)) return EXACT;
        if (word.startsWith(typed)) return BEGUN + BEGUN_FURTHER * typed.length() / word.length();
        if (typed.length() < FORGIVEN_FROM) return 0;
        if (word.contains(typed)) return WITHIN;
        int forgiven = typed.length() < FORGIVEN_TWICE_FROM ? 1 : 2;
        if (word.length() < typed.length() - forgiven) return 0;
        if (word.length() <= typed.length() + forgiven) {
            int slips = slips(typed, word, forgiven);
            if (slips <= forgiven) return SLIPPED - EACH_SLIP * slips;
        }
        int slips = slips(typed, word.substring(0, Math.min(typed.length(), word.length())), forgiven);
        return slips <= forgiven ? BEGUN_WITH_A_SLIP - EACH_SLIP * slips : 0;
    }

    /**
     * Letters missing, too many, wrong, or swapped with their neighbour (optimal string alignment).
     *
     * @param most beyond which the number does not matter
     */
    private static int slips(String typed, String word, int most) {
        int[] beforeLast = new int[word.length() + 1];
        int[] last = new int[word.length() + 1];
        int[] row = new int[word.length() + 1];
        for (int j = 0; j <= word.length(); j++) last[j] = j;
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= word.length(); j++) {
                boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && isSwapped(typed, i, word, j)) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                least = Math.min(least, row[j]);
            }
            if (least > most) return least;
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[word.length()];
    }

    private static boolean isSwapped(String typed, int i, String word, int j) {
        return typed.charAt(i - 1) == word.charAt(j - 2) && typed.charAt(i - 2) == word.charAt(j - 1);
    }
}
