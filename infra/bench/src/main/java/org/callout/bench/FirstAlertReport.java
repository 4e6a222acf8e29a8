package org.callout.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callout.bench.Incidents.Raised;
import org.callout.bench.Journey.Stage;

/**
 * What was measured.
 *
 * @param journeys of those whose push arrived in time
 * @param silent of those without one, the reasons
 * @param messages pushes of the whole run, warm-up and second waves included
 * @param lostFixes phones whose newest fix did not arrive
 * @param byRoad first waves whose ways lead along roads
 * @param memory MiB by process
 * @param processor time by process while the incidents were raised
 */
record FirstAlertReport(
        Load load,
        List<Raised> raised,
        List<Journey> journeys,
        Silent silent,
        long messages,
        Fixes fixes,
        int lostFixes,
        int byRoad,
        Map<String, Long> memory,
        Map<String, Duration> processor,
        Reference reference) {

    private static final Goal MEDIAN = Goal.atMost(60, 25);
    private static final Goal TAIL = Goal.atMost(250, 100);

    private static final int SLOWEST = 10;

    private static final String HEADING = "%-50s %9s %9s %9s%n";
    private static final String ROW = "%-50s %s%n";

    /**
     * Calls and alerts without a push.
     *
     * @param nobodyThere of those measured, for how many the product said that nobody can be there in time
     * @param lost of those measured, for how many it said nothing
     * @param asked how many were asked in any wave of those measured, until the last of them was raised
     * @param unheard how many of them have had no push
     * @param forgotten of the whole run, warm-up included, how many nothing had come of ten seconds later
     */
    record Silent(int nobodyThere, int lost, int asked, int unheard, int forgotten) {}

    /** What the product took on and did not do, in words; empty when nothing was lost. */
    Optional<String> loss() {
        if (silent.lost() > 0) return Optional.of(silent.lost() + " incidents reached nobody's phone");
        if (silent.unheard() > 0) return Optional.of(silent.unheard() + " who were asked have had no push");
        if (silent.forgotten() > 0) return Optional.of(silent.forgotten() + " incidents were taken in and forgotten");
        if (lostFixes > 0) return Optional.of(lostFixes + " phones are not where their newest fix said");
        return fixes.taken() == fixes.sent() ? Optional.empty() : Optional.of("fixes refused: " + fixes.refusals());
    }

    /** All times in milliseconds. */
    void print(PrintStream out) {
        out.printf(
                "%nfirst alert: %,d incidents at %d/s, %,d volunteers (%,d on duty), %d lost, %d with nobody there in time, %,d asked and %d of them unheard, %,d pushes in all, %d planned by road%n%n",
                raised.size(),
                load.perSecond(),
                load.volunteers(),
                load.onDuty(),
                silent.lost(),
                silent.nobodyThere(),
                silent.asked(),
                silent.unheard(),
                messages,
                byRoad);
        out.printf(HEADING, "ms", "p50", "p99", "max");
        out.printf(ROW, Journey.WHOLE.name(), times(Journey.WHOLE).columns());
        out.printf(ROW, "POST due → answered", answers().columns());
        out.printf(ROW, "fix due → answered", fixes.answers().columns());
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
        printVerdict(out);
        printSlowest(out);
        printFixes(out);
        printProcessor(out);
        out.printf("%nresident memory, MiB:");
        memory.forEach((process, mebibytes) -> out.printf(" %s %d", process, mebibytes));
        out.println();
    }

    private void printVerdict(PrintStream out) {
        Stage longest = Collections.max(
                Journey.STAGES, Comparator.comparingDouble(stage -> times(stage).millis(50)));
        out.printf(
                "longest stage: %s, %.0f %% of the median%n",
                longest.name(),
                100 * times(longest).millis(50) / times(Journey.WHOLE).millis(50));
        out.printf("first push, ms: p50 %s%n", MEDIAN.judge(times(Journey.WHOLE).millis(50)));
        out.printf("first push, ms: p99 %s%n", TAIL.judge(times(Journey.WHOLE).millis(99)));
    }

    /** Whether those far behind the others waited all at one time, or each for itself. */
    private void printSlowest(PrintStream out) {
        long start = raised.getFirst().due();
        out.printf("%nthe slowest: second of the run, ms from POST to push, ms of each stage above%n");
        journeys.stream()
                .sorted(Comparator.comparingLong(Journey.WHOLE::micros).reversed())
                .limit(SLOWEST)
                .forEach(journey -> out.printf(
                        "%5.1f %7.1f   %s%n",
                        (journey.due() - start) / 1e6,
                        Journey.WHOLE.micros(journey) / 1e3,
                        Journey.STAGES.stream()
                                .map(stage -> String.format("%7.1f", stage.micros(journey) / 1e3))
                                .collect(Collectors.joining(" "))));
    }

    private void printFixes(PrintStream out) {
        out.printf(
                "%nfixes by HTTP: %,d sent at %,d/s by %,d phones, %,d taken, refused %s; %d phones not where their newest said%n",
                fixes.sent(),
                load.positions().perSecond(),
                load.positions().phones(),
                fixes.taken(),
                fixes.refusals(),
                lostFixes);
    }

    /** When the sum comes near all there is, every stage waits for a processor, and none of them for its own work. */
    private void printProcessor(PrintStream out) {
        double seconds = (double) load.incidents() / load.perSecond();
        out.printf(
                "%nprocessor time, ms a second of %,d:",
                1000 * Runtime.getRuntime().availableProcessors());
        processor.forEach((process, time) -> out.printf(" %s %.0f", process, time.toMillis() / seconds));
        out.printf(
                " all %.0f%n",
                processor.values().stream().mapToLong(Duration::toMillis).sum() / seconds);
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
