package org.callout.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callout.bench.Incidents.Raised;
import org.callout.bench.Phones.Phone;
import org.callout.geo.osm.AddressFile;
import org.callout.geo.place.Position;
import org.callout.local.ProductStack;

/**
 * From a control room's POST to the first push that leaves for a phone, on the whole product: incidents at a fixed rate among
 * many volunteers of whom some are on duty and say where they are. Nobody answers, so second waves run beside the first ones after a while.
 */
final class FirstAlert {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int TOKENS_AT_ONCE = 16;

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
        try (Web web = new Web()) {
            progress.printf("signing %,d phones in%n", load.positions().phones());
            List<Phone> phones = signIn(web);
            try (Phones positions = new Phones(
                            stack.responder(), phones, load.positions().perSecond());
                    PushLog pushes = new PushLog(web, stack.push())) {
                return measure(web, positions, pushes);
            }
        }
    }

    private FirstAlertReport measure(Web web, Phones positions, PushLog pushes) throws Exception {
        var incidents = new Incidents(
                web,
                stack.dispatch(),
                web.cadToken(stack.tokens()),
                "bench-" + Instant.now().toEpochMilli(),
                addresses());
        positions.start();
        for (int round = 1; round <= load.rehearsals(); round++) {
            progress.printf("rehearsing for %d s, %d of %d%n", load.rehearsal().toSeconds(), round, load.rehearsals());
            incidents.close(incidents.raise(load.incidentsIn(load.rehearsal()), load.perSecond()));
        }
        progress.printf("warming up for %d s%n", load.warmUp().toSeconds());
        incidents.raise(load.incidentsIn(load.warmUp()), load.perSecond());
        progress.printf(
                "raising %d incidents at %d/s beside %,d fixes/s%n",
                load.incidents(), load.perSecond(), load.positions().perSecond());
        positions.forgetTimes();
        var before = Processor.used(stack.processes());
        List<Raised> raised = incidents.raise(load.incidents(), load.perSecond());
        var processor = Processor.between(before, Processor.used(stack.processes()));
        Fixes fixes = positions.finish();
        FirstAlertReport.Silent silent = awaitPushes(pushes, raised);
        var memory = Memory.resident(stack.processes());
        var journeys = Journeys.read(stack, raised, pushes.first());
        int lostFixes = fixes.lost(stack);
        int byRoad = Journeys.countByRoad(stack, raised);
        progress.println("measuring the bare steps");
        var reference = Reference.measure(stack, web, load.referenceRounds());
        return new FirstAlertReport(
                load,
                raised,
                journeys,
                silent,
                pushes.messages(),
                fixes,
                lostFixes,
                byRoad,
                memory,
                processor,
                reference);
    }

    /** Where people live in the region that is loaded: that is where they need help. */
    private List<Position> addresses() {
        var homes = new ArrayList<Position>();
        AddressFile.find(stack.currentRegion()).orElseThrow().forEachHome(address -> homes.add(address.position()));
        return homes;
    }

    /** Some at a time: the issuer signs one token after the other. Each says where it is, as an app does when it is opened. */
    private List<Phone> signIn(Web web) throws SQLException {
        List<Position> homes = Crowd.places(stack, load.positions().phones());
        var phones = new ArrayList<Phone>();
        while (phones.size() < load.positions().phones()) {
            int first = phones.size() + 1;
            int last = Math.min(phones.size() + TOKENS_AT_ONCE, load.positions().phones());
            IntStream.rangeClosed(first, last)
                    .mapToObj(number -> web.responderToken(stack.tokens(), Crowd.subject(number))
                            .thenApply(token -> new Phone(Crowd.subject(number), token, homes.get(number - 1)))
                            .thenCompose(phone -> web.put(
                                            stack.responder().resolve(Phones.POSITION),
                                            phone.token(),
                                            phone.fix(Instant.now()))
                                    .thenApply(answer -> phone)))
                    .toList()
                    .forEach(phone -> phones.add(phone.join()));
        }
        return phones;
    }

    /** Returns when each who was asked has the push, and each call one, or there was nobody to ask, or the wait is over. */
    private FirstAlertReport.Silent awaitPushes(PushLog pushes, List<Raised> raised)
            throws InterruptedException, SQLException {
        List<UUID> callouts = raised.stream().map(Raised::callout).toList();
        Instant raisedAll = Instant.now();
        Instant deadline = raisedAll.plus(LONGEST_WAIT);
        while (true) {
            List<UUID> silent = pushes.without(callouts);
            int nobodyThere = silent.isEmpty() ? 0 : Outcomes.countNobodyThere(stack, silent);
            int lost = silent.size() - nobodyThere;
            List<UUID> asked = Outcomes.asked(stack, callouts, raisedAll);
            int unheard = pushes.countUnheard(asked);
            if (lost == 0 && unheard == 0 || Instant.now().isAfter(deadline)) {
                return new FirstAlertReport.Silent(
                        nobodyThere, lost, asked.size(), unheard, Outcomes.countForgotten(stack));
            }
            Thread.sleep(500);
        }
    }
}
