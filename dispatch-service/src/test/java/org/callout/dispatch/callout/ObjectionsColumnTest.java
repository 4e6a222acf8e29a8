package org.callout.dispatch.callout;

import java.util.Set;
import org.callout.geo.policy.Objection;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.callout.geo.policy.WithheldReason.AREA_EXCLUDED;
import static org.callout.geo.policy.WithheldReason.CODE_EXCLUDED;
import static org.callout.geo.policy.WithheldReason.HAZARD;
import static org.callout.geo.policy.WithheldReason.PLACE_EXCLUDED;

class ObjectionsColumnTest {

    private final ObjectionsColumn column = new ObjectionsColumn();

    @Test
    void codesAndNamesMayHoldAnySign() {
        var objections = Set.of(
                new Objection(CODE_EXCLUDED, "09:E,01 +%2C"),
                new Objection(AREA_EXCLUDED, "Städtle, gate: 4"),
                new Objection(AREA_EXCLUDED, "Städtle"),
                new Objection(HAZARD, "WEAPON"));

        String text = column.convertToDatabaseColumn(objections);

        assertThat(column.convertToEntityAttribute(text)).isEqualTo(objections);
    }

    @Test
    void whatWasWrittenBeforeIsRead() {
        assertThat(column.convertToEntityAttribute("HAZARD:UNNAMED,PLACE_EXCLUDED:CARE_HOME"))
                .containsExactlyInAnyOrder(
                        new Objection(HAZARD, "UNNAMED"), new Objection(PLACE_EXCLUDED, "CARE_HOME"));
        assertThat(column.convertToEntityAttribute("")).isEmpty();
    }
}
