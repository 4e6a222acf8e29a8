package org.callout.geo.aed;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays of a region, which opening hours call PH. */
@FunctionalInterface
public interface PublicHolidays {

    /** For a region whose holidays are not known: every day counts as an ordinary one. */
    PublicHolidays UNKNOWN = date -> false;

    boolean include(LocalDate date);

    /**
     * The holidays of a country or of a part of it; empty when none are known for it.
     *
     * @param region ISO 3166 code: {@code LI}, or {@code DE-BY} for a part that has days of its own
     */
    static Optional<PublicHolidays> find(String region) {
        return RegionalHolidays.find(region);
    }
}
