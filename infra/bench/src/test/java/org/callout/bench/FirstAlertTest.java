package org.callout.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.callout.local.ProductStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The small measurement, for correctness alone, on the production jars that this build has just made. */
@ExtendWith(SharedProduct.class)
class FirstAlertTest {

    @Test
    void everyIncidentIsFollowedFromThePostToThePush(ProductStack stack) throws Exception {
        FirstAlertReport report = new FirstAlert(stack, Load.SMALL, System.err).measure();

        assertThat(report.loss()).isEmpty();
        assertThat(report.fixes().newest()).hasSize(Load.SMALL.positions().phones());
        assertThat(report.silent().lost() + report.silent().forgotten()).isZero();
        assertThat(report.silent().asked()).isGreaterThan(report.journeys().size());
        assertThat(report.silent().unheard()).isZero();
        assertThat(report.journeys())
                .isNotEmpty()
                .hasSize(Load.SMALL.incidents() - report.silent().nobodyThere());
        assertThat(report.byRoad()).isPositive();
        assertThat(report.journeys())
                .allSatisfy(journey -> assertThat(Journey.WHOLE.micros(journey)).isPositive());
        assertThat(report.memory()).containsKeys("dispatch-service", "responder-app-api", "kafka", "postgis");
        assertThat(printed(report))
                .contains("10 incidents")
                .contains("ratio to the chain")
                .doesNotContain("NaN");
    }

    private static String printed(FirstAlertReport report) {
        var bytes = new ByteArrayOutputStream();
        report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
