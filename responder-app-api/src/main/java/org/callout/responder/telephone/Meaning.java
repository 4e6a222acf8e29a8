package org.callout.responder.telephone;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.callout.responder.alert.Answer;

/** What people mean by what they text: the first word counts, a digit or a yes or no in any language we write in. */
final class Meaning {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> YES = Set.of("1", "y", "yes", "ok", "j", "ja", "s", "sim", "o", "oui");

    private static final Set<String> NO = Set.of("2", "n", "no", "nein", "não", "nao", "non");

    private Meaning() {}

    static Optional<Answer> of(String text) {
        for (String word : NO_LETTER.split(text.toLowerCase(Locale.ROOT), -1)) {
            if (!word.isEmpty()) {
                return YES.contains(word)
                        ? Optional.of(Answer.ACCEPT)
                        : Optional.of(Answer.DECLINE).filter(no -> NO.contains(word));
            }
        }
        return Optional.empty();
    }
}
