package org.callout.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.callout.bench.EmulatedPhone.Opening;
import org.callout.bench.Incidents.Raised;
import org.callout.geo.place.Position;
import org.callout.local.ProductStack;

/** Wakes one volunteer again and again, by real calls to a phone that lies closed on the table. */
final class PhoneOpenings {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** One volunteer, on duty where the calls come from. */
    private static final Load ONE = new Load(1, 1, 1, 1, new Load.Positions(1, 1), 1, 0, Duration.ZERO, Duration.ZERO);

    /** In the middle of Vaduz, where there are streets to go by. */
    private static final Position HOME = new Position(9.5209, 47.1392);

    private final ProductStack stack;
    private final PhoneBenchmark.Size size;
    private final Web web;
    private final Incidents incidents;

    private PhoneOpenings(ProductStack stack, PhoneBenchmark.Size size, Web web) {
        this.stack = stack;
        this.size = size;
        this.web = web;
        this.incidents = new Incidents(
                web,
                stack.dispatch(),
                web.cadToken(stack.tokens()),
                "phone-" + Instant.now().toEpochMilli(),
                List.of(HOME));
    }

    static PhoneReport measure(ProductStack stack, PhoneBenchmark.Size size, PrintStream progress) throws Exception {
        Crowd.enlist(stack, ONE);
        try (Web web = new Web();
                EmulatedPhone phone = EmulatedPhone.start(stack.responder(), HOME)) {
            var openings = new PhoneOpenings(stack, size, web);
            progress.printf("opening the phone %d times%n", size.openings() + size.warmUp());
            phone.signIn(Crowd.subject(1));
            List<Opening> woken = openings.wake(phone);
            List<Opening> empty = openings.openEmptyPages(phone);
            progress.printf("visiting for the first time, %d times%n", size.firstVisits());
            var first = new ArrayList<Opening>();
            var smallest = new ArrayList<Opening>();
            for (int visit = 0; visit < size.firstVisits(); visit++) {
                first.add(phone.visitFirst());
                smallest.add(phone.fetchSmallest());
            }
            return new PhoneReport(phone.browser(), woken, empty, first, smallest);
        }
    }

    private List<Opening> wake(EmulatedPhone phone) throws Exception {
        var openings = new ArrayList<Opening>();
        for (int count = 0; count < size.warmUp() + size.openings(); count++) {
            List<Raised> raised = incidents.raise(1, 1);
            phone.receive(awaitPush(raised.getFirst()));
            openings.add(phone.openAndAccept());
            incidents.close(raised);
            phone.awaitEndAndClose();
        }
        return openings.subList(size.warmUp(), openings.size());
    }

    private List<Opening> openEmptyPages(EmulatedPhone phone) throws InterruptedException {
        phone.emptyThePage();
        var openings = new ArrayList<Opening>();
        for (int count = 0; count < size.warmUp() + size.openings(); count++) {
            openings.add(phone.openEmpty());
        }
        return openings.subList(size.warmUp(), openings.size());
    }

    /** What the emulator was given for a phone about that call, as a push would carry it. */
    private String awaitPush(Raised raised) throws Exception {
        String callout = raised.callout().toString();
        for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(50)) {
            for (JsonNode entry :
                    web.get(stack.push().resolve("/messages?limit=100000")).path("messages")) {
                JsonNode data = entry.at("/message/data");
                if (callout.equals(data.path("calloutId").asText())) {
                    return data.toString();
                }
            }
        }
        throw new BenchException("no push came for callout " + callout);
    }
}
