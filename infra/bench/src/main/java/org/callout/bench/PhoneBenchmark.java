package org.callout.bench;

import java.io.PrintStream;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;

/** How long a woken volunteer waits for two buttons that respond. */
final class PhoneBenchmark implements Benchmark {

    /**
     * How much is done.
     *
     * @param openings by a push, and as many of the empty page; a fifth as many before do not count
     * @param firstVisits by somebody whose phone has never seen the page
     */
    record Size(int openings, int firstVisits) {

        static final Size FULL = new Size(20, 20);

        static final Size SMALL = new Size(1, 1);

        int warmUp() {
            return openings / 5;
        }
    }

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String summary() {
        return "a phone opened by the push, on a slow line with a slow processor, until its buttons respond (4 minutes)";
    }

    @Override
    public void run(boolean small, PrintStream out) throws Exception {
        var settings = ProductSettings.from(System.getenv());
        // Beside the others' state: they keep a million volunteers there.
        var own = new ProductSettings(
                settings.checkout(), settings.programs(), settings.state().resolve("phone"), settings.postgresHome());
        try (ProductStack stack = ProductStack.start(own, System.err)) {
            PhoneOpenings.measure(stack, small ? Size.SMALL : Size.FULL, System.err)
                    .print(out);
        }
    }
}
