package org.callout.responder.card;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The texts that come with the product: drafts, which are shown to nobody until a clinical lead has approved them.
 *
 * <p>After the European Resuscitation Council's guidelines for lay rescuers: 100 to 120 compressions a minute, 5 to 6 cm deep,
 * 30 to 2; for children five breaths first and a third of the chest; five back blows, then five thrusts.
 */
@ApplicationScoped
class DeliveredCards {

    private static final String FILE = "/step-cards.json";

    private final Map<Card, CardText> texts;

    DeliveredCards(ObjectMapper json) {
        this.texts = read(json);
    }

    /** Every card has one. */
    CardText text(Card card) {
        return Optional.ofNullable(texts.get(card)).orElseThrow();
    }

    private static Map<Card, CardText> read(ObjectMapper json) {
        try (InputStream file = Objects.requireNonNull(DeliveredCards.class.getResourceAsStream(FILE))) {
            Map<Card, Map<String, CardText.Words>> read = json.readValue(file, new TypeReference<>() {});
            Map<Card, CardText> texts = new EnumMap<>(Card.class);
            read.forEach((card, languages) -> texts.put(card, new CardText(languages)));
            return Map.copyOf(texts);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
