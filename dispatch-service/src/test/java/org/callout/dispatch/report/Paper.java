package org.callout.dispatch.report;

import java.time.Instant;
import java.util.UUID;
import org.callout.dispatch.report.PastCalls.PastCall;
import org.jspecify.annotations.Nullable;

/** A past call as somebody writes it down, a line a fact; what is not written was not so. */
final class Paper {

    private static final Instant AT = Instant.parse("2026-03-14T10:00:00Z");

    private final String category;
    private boolean withheld;
    private boolean overridden;
    private int yeses;
    private int noes;
    private int silences;
    private int yesSeconds;
    private @Nullable Integer patientSeconds;
    private boolean aed;
    private @Nullable Integer crewExpected;
    private @Nullable Integer crewArrived;

    Paper(String category) {
        this.category = category;
    }

    Paper withheld(boolean letThrough) {
        withheld = true;
        overridden = letThrough;
        return this;
    }

    Paper answers(int yes, int no, int none) {
        yeses = yes;
        noes = no;
        silences = none;
        return this;
    }

    Paper yes(int seconds) {
        yesSeconds = seconds;
        return this;
    }

    /** The one helper, who came to the scene 30 s before. */
    Paper patient(int seconds, boolean withAed) {
        patientSeconds = seconds;
        aed = withAed;
        return this;
    }

    Paper crew(@Nullable Integer expectedSeconds, @Nullable Integer arrivedSeconds) {
        crewExpected = expectedSeconds;
        crewArrived = arrivedSeconds;
        return this;
    }

    PastCall call() {
        return new PastCall(
                UUID.randomUUID(),
                AT,
                category,
                "PUBLIC",
                9.5,
                47.1,
                withheld,
                overridden,
                null,
                yeses,
                noes,
                silences,
                "PUSH",
                yesSeconds,
                aed,
                patientSeconds,
                crewExpected,
                crewArrived);
    }
}
