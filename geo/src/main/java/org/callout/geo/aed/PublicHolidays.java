package org.callout.geo.aed;

import java.time.LocalDate;

/** The public holidays of a region, which opening hours call PH. */
@FunctionalInterface
public interface PublicHolidays {

    /** For a region whose holidays are not known: every day counts as an ordinary one. */
    PublicHolidays UNKNOWN = date -> false;

    boolean include(LocalDate date);
}
