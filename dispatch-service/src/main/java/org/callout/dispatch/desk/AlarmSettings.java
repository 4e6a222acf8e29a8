package org.callout.dispatch.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How long an alarm may wait for somebody, and who is told then.
 *
 * @param louderAfterSeconds it becomes louder on every desk
 * @param noticeAfterSeconds the clinical lead or duty phone is told by the gateway
 * @param dutyName who that is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlarmSettings(
        @Min(5) @Max(3600) int louderAfterSeconds,
        @Min(5) @Max(3600) int noticeAfterSeconds,
        @Size(max = 100) @Nullable String dutyName,
        @Size(max = 30) @Nullable String dutyPhone,
        @Size(max = 100) @Nullable String dutyEmail) {

    /** As long as an organisation has said nothing. */
    static final AlarmSettings DEFAULT = new AlarmSettings(60, 180, null, null, null);

    boolean hasContact() {
        return dutyPhone != null || dutyEmail != null;
    }

    @Override
    public String toString() {
        return "AlarmSettings[louder=%ds, notice=%ds, [redacted]]".formatted(louderAfterSeconds, noticeAfterSeconds);
    }
}
