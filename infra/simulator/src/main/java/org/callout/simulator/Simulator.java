package org.callout.simulator;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.callout.geo.place.Position;
import org.callout.simulator.api.ApiException;
import org.callout.simulator.api.Apis;
import org.callout.simulator.people.Population;
import org.callout.simulator.people.Volunteer;
import org.callout.simulator.phone.SimulatedPhones;
import org.callout.simulator.seeding.Seeder;

/** The program: waits for the services, seeds them, then plays the phones until terminated. */
public final class Simulator {

    private static final Duration SERVICES_START_WITHIN = Duration.ofMinutes(2);

    /** Nobody's number: who tries the demonstration and taps it must not reach a real control room. */
    private static final String DEMO_CONTROL_ROOM_PHONE = "+423 000 01 44";

    private final Settings settings;
    private final Clock clock;
    private final PrintStream out;

    private Simulator(Settings settings, Clock clock, PrintStream out) {
        this.settings = settings;
        this.clock = clock;
        this.out = out;
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
        DataFolder data = new DataFolder(settings.dataDirectory());
        try (Apis apis = new Apis(settings.addresses(), clock)) {
            say("waiting for the services");
            apis.awaitServices(SERVICES_START_WITHIN);
            List<Volunteer> volunteers = seed(apis, data);
            SimulatedPhones phones = new SimulatedPhones(
                    volunteers,
                    apis,
                    settings.haste(),
                    new SplittableRandom(settings.seed()),
                    clock,
                    complaint -> out.println("phones: " + complaint));
            phones.run();
        }
    }

    private List<Volunteer> seed(Apis apis, DataFolder data) throws InterruptedException {
        Seeder seeder = new Seeder(apis, clock, this::say);
        seeder.introduceOrganisation("Callout demonstration", DEMO_CONTROL_ROOM_PHONE);
        int aeds = seeder.importAeds(data.listAeds());
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
        return new Population(settings.seed(), addresses, clock.instant())
                .volunteers(settings.volunteers(), settings.simulatedShare());
    }

    private void say(String line) {
        out.println("seeding: " + line);
    }
}
