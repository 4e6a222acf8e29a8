package org.callout.responder.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.callout.responder.membership.QualificationCode;
import org.callout.responder.travel.TravelMode;
import org.jspecify.annotations.Nullable;

/** What a volunteer says of themselves; absent means: leave as it is. */
record Description(
        @Nullable String displayName,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate bornOn,
        @Nullable Home home,
        @Nullable List<String> languages,
        @Nullable Set<TravelMode> travelModes,
        @Nullable Boolean carriesAed,
        @Nullable Set<QualificationCode> skills) {

    @Override
    public String toString() {
        return "Description[redacted]";
    }
}
