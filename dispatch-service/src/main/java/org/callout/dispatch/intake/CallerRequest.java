package org.callout.dispatch.intake;

import jakarta.validation.constraints.Size;
import org.callout.dispatch.callout.CallerDetails;
import org.jspecify.annotations.Nullable;

/** Who asks for help on somebody's behalf, as sent. */
record CallerRequest(
        @Size(max = 100) @Nullable String name,
        @Size(max = 30) @Nullable String phone) {

    static @Nullable CallerDetails of(@Nullable CallerRequest sent) {
        return sent == null ? null : new CallerDetails(sent.name, sent.phone);
    }

    /** What is known with what is sent instead; whatever is absent stays as it was. */
    static @Nullable CallerDetails corrected(@Nullable CallerRequest sent, @Nullable CallerDetails known) {
        if (sent == null) return known;
        if (known == null) return of(sent);
        return new CallerDetails(Texts.corrected(sent.name, known.name()), Texts.corrected(sent.phone, known.phone()));
    }

    @Override
    public String toString() {
        return "CallerRequest[redacted]";
    }
}
