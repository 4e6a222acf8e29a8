package org.callout.dispatch.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.alarm.AlarmKind;
import org.jspecify.annotations.Nullable;

/**
 * What whoever is on duty is told of an alarm that nobody takes, and where to reach them. Says nothing of patients.
 *
 * @param id of the alarm: the same however often it is sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlarmNotice(UUID id, AlarmKind kind, UUID calloutId, Instant raisedAt, String text, Duty duty) {

    /** Who is told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Duty(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {

        @Override
        public String toString() {
            return "Duty[redacted]";
        }
    }

    static AlarmNotice of(UUID id, AlarmKind kind, UUID calloutId, Instant raisedAt, Duty duty) {
        return new AlarmNotice(id, kind, calloutId, raisedAt, what(kind) + " Nobody at the desk sees to it.", duty);
    }

    private static String what(AlarmKind kind) {
        return switch (kind) {
            case PANIC -> "Callout: a volunteer is in danger.";
            case NOBODY_ACCEPTED -> "Callout: nobody has accepted a call.";
            case OVERDUE_CHECK -> "Callout: a volunteer does not say that they are all right.";
            case WARNING_UNREAD -> "Callout: a volunteer has not read a warning.";
            case DELIVERY_FAILING -> "Callout: no phone has received the newest alerts.";
            case AED_GONE -> "Callout: a defibrillator is missing or locked away.";
            case FOLLOW_UP_OVERDUE -> "Callout: nobody has been in touch in time with a volunteer who is to be called.";
            case DISTRESS -> "Callout: a volunteer is not well after a call.";
        };
    }
}
