package org.callout.responder.card;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a card says, in each of its languages.
 *
 * @param languages by BCP 47 primary language; English must be among them, since it is shown where another is missing
 */
@Schema(name = "CardText")
public record CardText(
        @NotEmpty @Size(max = 20)
        Map<@NotNull @Pattern(regexp = "[a-z]{2,3}") String, @NotNull @Valid Words> languages) {

    static final String FALLBACK = "en";

    public CardText {
        languages = languages == null ? Map.of() : Map.copyOf(languages);
    }

    /** A title and the steps, each short enough to be read at a glance. */
    @Schema(name = "CardWords")
    public record Words(
            @NotBlank @Size(max = 80) String title,

            @NotEmpty @Size(max = 12) List<@NotBlank @Size(max = 160) String> steps) {

        public Words {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /** In the first of these languages that there is, or in English. */
    Map.Entry<String, Words> in(List<String> wanted) {
        String language =
                wanted.stream().filter(languages::containsKey).findFirst().orElse(FALLBACK);
        return Map.entry(language, Optional.ofNullable(languages.get(language)).orElseThrow());
    }
}
