package org.callout.dispatch.aed;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HoursCursorTest {

    @Test
    void whatAPageGivesIsUnderstoodAgain() {
        HoursCursor cursor = new HoursCursor(HoursStanding.UNREADABLE, UUID.randomUUID());

        assertThat(HoursCursor.decode(cursor.encoded())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "7", "1.", "9.0190f000-0000-7000-8000-000000000001", "-1.x", "1.x", "x.y"})
    void anythingElseIsNoCursor(String text) {
        assertThat(HoursCursor.decode(text)).isEmpty();
    }
}
