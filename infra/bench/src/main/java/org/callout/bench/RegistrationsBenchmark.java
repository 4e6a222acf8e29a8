package org.callout.bench;

import java.io.PrintStream;
import java.time.Duration;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;

/** How many people a second can register, beside the bare insert that a registration is. */
final class RegistrationsBenchmark implements Benchmark {

    /**
     * How much is done.
     *
     * @param people register, after a third as many that do not count; as many rows are inserted bare
     * @param atOnce so many at a time
     */
    record Size(int people, int atOnce) {

        static final Size FULL = new Size(15_000, 64);

        static final Size SMALL = new Size(15, 5);

        int warmUp() {
            return people / 3;
        }
    }

    static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public String summary() {
        return "registrations a second, beside bare inserts of the same row by the same client (2 minutes)";
    }

    @Override
    public void run(boolean small, PrintStream out) throws Exception {
        try (ProductStack stack = ProductStack.start(ProductSettings.from(System.getenv()), System.err)) {
            measure(stack, small ? Size.SMALL : Size.FULL, System.err).print(out);
        }
    }

    static RegistrationsReport measure(ProductStack stack, Size size, PrintStream progress) throws Exception {
        try (var registrations = new Registrations(stack, size)) {
            progress.printf("signing %,d people in%n", size.people() + size.warmUp());
            registrations.signIn();
            registrations.register(0, size.warmUp());
            registrations.insert(size.warmUp());
            Registrations.Pace registered = registrations.register(size.warmUp(), size.people());
            Registrations.Pace inserted = registrations.insert(size.people());
            return new RegistrationsReport(size, registered, inserted, registrations.count());
        }
    }
}
