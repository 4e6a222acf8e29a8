package org.callout.responder.readiness;

import jakarta.persistence.Converter;
import org.callout.platform.duty.WeeklyHours;
import org.callout.responder.json.JsonColumn;

/** Keeps hours of the week as JSON. */
@Converter
class HoursColumn extends JsonColumn<WeeklyHours> {

    HoursColumn() {
        super(WeeklyHours.class);
    }
}
