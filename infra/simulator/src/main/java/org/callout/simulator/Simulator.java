package org.callout.simulator;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.callout.geo.place.Position;
import org.callout.simulator.api.AedFile;
import org.callout.simulator.api.ApiException;
import org.callout.simulator.api.Apis;
import org.callout.simulator.people.Population;
import org.callout.simulator.people.Volunteer;
import org.callout.simulator.phone.SimulatedPhones;
import org.callout.simulator.seeding.Seeder;
import org.jspecify.annotations.Nullable;

/**
 * The program: waits for the services, seeds them, then plays the phones until terminated; when the region is exchanged, once more.
 */
public final class Simulator {

    private static final Duration SERVICES_START_WITHIN = Duration.ofMinutes(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** Nobody's number: who tries the demonstration and taps it must not reach a real control room. */
    private static final String DEMO_CONTROL_ROOM_PHONE = "+423 000 01 44";

    private final Settings settings;
    private final Clock clock;
    private final PrintStream out;
    private final ImportedLists imported;

    private Simulator(Settings settings, Clock clock, PrintStream out) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
        this.imported = new ImportedLists(settings.state().map(state -> state.resolve("aed-lists")));
    }

    /** Takes its settings from the environment; exits with 1 and one clear line when it cannot seed. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Simulator(Settings.from(System.getenv()), Clock.systemUTC(), System.out).run();
        } catch (IllegalArgumentException | ApiException e) {
            System.err.println("simulator: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        DataFolder region = new DataFolder(settings.dataDirectory()).settled();
        try (Apis apis = new Apis(settings.addresses(), clock)) {
            say("waiting for the services");
            apis.awaitServices(SERVICES_START_WITHIN);
            List<Volunteer> volunteers = seed(apis, region);
            while (true) {
                Thread playing = Thread.ofVirtual().name("phones").start(phones(volunteers, apis));
                DataFolder next = awaitAnother(region);
                playing.interrupt();
                playing.join();
                volunteers = move(apis, next, volunteers);
                region = next;
            }
        }
    }

    private Runnable phones(List<Volunteer> volunteers, Apis apis) {
        SimulatedPhones phones = new SimulatedPhones(
                volunteers,
                apis,
                settings.haste(),
                new SplittableRandom(settings.seed()),
                clock,
                complaint -> out.println("phones: " + complaint));
        return () -> {
            try {
                phones.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** The region is told as a link, which may lead elsewhere one day. */
    private DataFolder awaitAnother(DataFolder region) throws InterruptedException {
        DataFolder found = region;
        while (found.equals(region)) {
            Thread.sleep(BETWEEN_LOOKS);
            found = new DataFolder(settings.dataDirectory()).settled();
        }
        return found;
    }

    /** The same people live in the other region from now on; where that fails they stay. */
    private List<Volunteer> move(Apis apis, DataFolder next, List<Volunteer> before) throws InterruptedException {
        try {
            say("the region was exchanged");
            return seed(apis, next);
        } catch (IllegalArgumentException | ApiException e) {
            say(e.getMessage());
            return before;
        }
    }

    private List<Volunteer> seed(Apis apis, DataFolder data) throws InterruptedException {
        Seeder seeder = new Seeder(apis, clock, this::say);
        seeder.introduceOrganisation("Callout demonstration", DEMO_CONTROL_ROOM_PHONE);
        List<AedFile> lists = data.listAeds();
        seeder.retireAeds(
                imported.exchangeFor(lists.stream().map(AedFile::source).collect(Collectors.toSet())));
        int aeds = seeder.importAeds(lists);
        List<Volunteer> volunteers = volunteers(data);
        int enrolled = seeder.enrol(volunteers);
        if (enrolled == 0 && !volunteers.isEmpty()) {
            throw new IllegalArgumentException("no volunteer could be enrolled, see the lines above");
        }
        out.println("SEEDED volunteers=%d aeds=%d".formatted(enrolled, aeds));
        return volunteers;
    }

    private List<Volunteer> volunteers(DataFolder data) {
        if (settings.volunteers() == 0) {
            return List.of();
        }
        List<Position> addresses = data.addresses();
        if (addresses.isEmpty()) {
            say("the region has neither addresses nor named streets: nobody can live there");
            return List.of();
        }
        Position incident = data.place().orElse(addresses.getFirst());
        return new Population(settings.seed(), addresses, incident, clock.instant())
                .volunteers(settings.volunteers(), settings.simulatedShare());
    }

    private void say(@Nullable String line) {
        out.println("seeding: " + line);
    }
}
