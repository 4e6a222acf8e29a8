package org.callout.responder.card;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever is assigned is shown: approved words in one language. */
@Schema(name = "ShownCard")
record ShownCard(Card card, int version, Instant approvedAt, String language, String title, List<String> steps) {

    static ShownCard of(StepCard card, List<String> languages) {
        var words = card.body().in(languages);
        var approvedAt = card.approvedAt();
        if (approvedAt == null) throw new IllegalArgumentException("not approved: " + card.id());
        return new ShownCard(
                card.card(),
                card.version(),
                approvedAt,
                words.getKey(),
                words.getValue().title(),
                words.getValue().steps());
    }
}
