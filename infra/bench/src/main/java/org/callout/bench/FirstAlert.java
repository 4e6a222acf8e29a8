package org.callout.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callout.bench.Incidents.Raised;
import org.callout.local.ProductStack;

/**
 * From a control room's POST to the first push that leaves for a phone, on the whole product: incidents at a fixed rate among
 * many volunteers of whom some are on duty. Nobody answers, so second waves run beside the first ones after a while.
 */
final class FirstAlert {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final ProductStack stack;
    private final Load load;
    private final PrintStream progress;

    FirstAlert(ProductStack stack, Load load, PrintStream progress) {
        this.stack = stack;
        this.load = load;
        this.progress = progress;
    }

    FirstAlertReport measure() throws Exception {
        progress.printf("enlisting %,d volunteers, %,d on duty%n", load.volunteers(), load.onDuty());
        Crowd.enlist(stack, load);
        try (Web web = new Web();
                PushLog pushes = new PushLog(web, stack.push())) {
            var incidents = new Incidents(
                    web,
                    stack.dispatch(),
                    web.cadToken(stack.tokens()),
                    "bench-" + Instant.now().toEpochMilli());
            progress.printf("warming up for %d s%n", load.warmUp().toSeconds());
            incidents.raise(load.warmUpIncidents(), load.perSecond());
            progress.printf("raising %d incidents at %d/s%n", load.incidents(), load.perSecond());
            var before = Processor.used(stack.processes());
            List<Raised> raised = incidents.raise(load.incidents(), load.perSecond());
            var processor = Processor.between(before, Processor.used(stack.processes()));
            awaitPushes(pushes, raised);
            var memory = Memory.resident(stack.processes());
            var journeys = Journeys.read(stack, raised, pushes.first());
            progress.println("measuring the bare steps");
            return new FirstAlertReport(
                    load,
                    raised,
                    journeys,
                    pushes.messages(),
                    memory,
                    processor,
                    Reference.measure(stack, web, load.referenceRounds()));
        }
    }

    private static void awaitPushes(PushLog pushes, List<Raised> raised) throws InterruptedException {
        List<UUID> callouts = raised.stream().map(Raised::callout).toList();
        Instant deadline = Instant.now().plus(LONGEST_WAIT);
        while (!pushes.hasAll(callouts) && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
        }
    }
}
