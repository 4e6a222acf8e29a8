package org.callout.platform.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept for a time.
 *
 * @param setting that says how long
 * @param keptFor how long of the caller's organisation, as ISO 8601 writes it
 * @param atMost how long the installation keeps it, and of whoever says nothing
 * @param atLeast how short an organisation may make it; absent where it has no say
 * @param changes what the caller's organisation has said about it, the last word first
 * @param lookedAt when it was last looked through for what is old enough; absent while it was not
 * @param erasedAt when anything was last erased; absent while nothing was
 * @param erasedRows how many rows of the database then
 */
@Schema(name = "KeptData")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptView(
        String setting,
        String keptFor,
        String atMost,
        @Nullable String atLeast,
        List<ChangeView> changes,
        @Nullable Instant lookedAt,
        @Nullable Instant erasedAt,
        long erasedRows) {

    /**
     * What somebody has said about it.
     *
     * @param keptFor absent for as long as the installation keeps it
     */
    @Schema(name = "KeptDataChange")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangeView(
            @Nullable String keptFor, @Nullable String reason, String by, Instant at) {

        private static ChangeView of(KeepWords.Word word) {
            Duration keptFor = word.keptFor();
            return new ChangeView(keptFor == null ? null : keptFor.toString(), word.reason(), word.by(), word.at());
        }
    }

    static KeptView of(
            String setting, KeepTimes times, List<KeepWords.Word> words, Erasures.@Nullable Erasure erasure) {
        KeepBounds bounds = times.bounds(setting).orElse(null);
        Duration installed = times.installed(setting);
        Duration own = words.isEmpty() ? null : words.getFirst().keptFor();
        return new KeptView(
                setting,
                (bounds == null ? installed : bounds.inForce(own)).toString(),
                installed.toString(),
                bounds == null ? null : bounds.least().toString(),
                words.stream().map(ChangeView::of).toList(),
                erasure == null ? null : erasure.lookedAt(),
                erasure == null ? null : erasure.erasedAt(),
                erasure == null ? 0 : erasure.rows());
    }
}
