package org.callout.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.callout.bench.Incidents.Raised;
import org.callout.bench.Journey.Stage;

/**
 * What was measured.
 *
 * @param journeys of those whose push arrived
 * @param messages pushes of the whole run, warm-up and second waves included
 * @param memory MiB by process
 */
record FirstAlertReport(
        Load load,
        List<Raised> raised,
        List<Journey> journeys,
        long messages,
        Map<String, Long> memory,
        Reference reference) {

    private static final String HEADING = "%-50s %9s %9s %9s%n";
    private static final String ROW = "%-50s %s%n";

    int withoutPush() {
        return raised.size() - journeys.size();
    }

    /** All times in milliseconds. */
    void print(PrintStream out) {
        out.printf(
                "%nfirst alert: %,d incidents at %d/s, %,d volunteers (%,d on duty), %d without a push, %,d pushes in all%n%n",
                raised.size(), load.perSecond(), load.volunteers(), load.onDuty(), withoutPush(), messages);
        out.printf(HEADING, "ms", "p50", "p99", "max");
        out.printf(ROW, Journey.WHOLE.name(), times(Journey.WHOLE).columns());
        out.printf(ROW, "POST due → answered", answers().columns());
        out.printf("%n" + HEADING, "where the time goes, ms", "p50", "p99", "max");
        Journey.STAGES.forEach(
                stage -> out.printf(ROW, "  " + stage.name(), times(stage).columns()));
        out.printf("%n" + HEADING, "bare steps on this machine, ms", "p50", "p99", "max");
        out.printf(ROW, "  PostgreSQL insert and commit", reference.commit().columns());
        out.printf(ROW, "  Kafka there and back, acks=all", reference.kafka().columns());
        out.printf(ROW, "  HTTP POST to the emulator", reference.push().columns());
        out.printf(
                ROW, "  chain: commit, Kafka, commit, POST", reference.chain().columns());
        out.printf(
                "%nratio to the chain: p50 %.1f, p99 %.1f%n",
                times(Journey.WHOLE).millis(50) / reference.chain().millis(50),
                times(Journey.WHOLE).millis(99) / reference.chain().millis(99));
        out.printf("%nresident memory, MiB:");
        memory.forEach((process, mebibytes) -> out.printf(" %s %d", process, mebibytes));
        out.println();
    }

    private Percentiles times(Stage stage) {
        return Percentiles.of(journeys.stream().map(stage::micros).toList());
    }

    private Percentiles answers() {
        return Percentiles.of(raised.stream()
                .map(incident -> incident.answered() - incident.due())
                .toList());
    }
}
