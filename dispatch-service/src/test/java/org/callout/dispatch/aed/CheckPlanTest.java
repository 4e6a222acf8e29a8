package org.callout.dispatch.aed;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckPlanTest {

    private static final LocalDate LOOKED = LocalDate.of(2026, 11, 1);

    @Test
    void theFirstOfRhythmBatteryAndPadsSaysWhenToLookAgain() {
        LocalDate soon = LocalDate.of(2026, 11, 20);

        assertThat(new CheckPlan(30, null, null).due(LOOKED)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(new CheckPlan(30, soon, null).due(LOOKED)).isEqualTo(soon);
        assertThat(new CheckPlan(30, LocalDate.of(2028, 1, 1), soon).due(LOOKED))
                .isEqualTo(soon);
    }

    @Test
    void whereNothingSaysWhenNobodyHasToLook() {
        assertThat(new CheckPlan(null, null, null).due(LOOKED)).isNull();
    }

    @Test
    void aCursorIsReadAsItWasWrittenAndNothingElseIsOne() {
        var cursor = new DeviceCursor(LOOKED, new UUID(3, 4));

        assertThat(DeviceCursor.decode(cursor.encoded())).contains(cursor);
        for (String text : new String[] {"", ".", "1", "x.y", "1.x", "99999999999999999.0-0-0-0-0"}) {
            assertThat(DeviceCursor.decode(text)).as(text).isEmpty();
        }
    }
}
