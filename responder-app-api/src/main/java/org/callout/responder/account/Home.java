package org.callout.responder.account;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * Where a volunteer lives, degrees WGS84. Only the volunteer sees it.
 */
record Home(
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat) {

    @Override
    public String toString() {
        return "Home[redacted]";
    }
}
