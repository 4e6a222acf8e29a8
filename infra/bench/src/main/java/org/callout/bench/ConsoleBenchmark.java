package org.callout.bench;

import java.io.PrintStream;
import java.time.Duration;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;

/** What a coordinator waits for: the board, a person's name, and the news. */
final class ConsoleBenchmark implements Benchmark {

    /**
     * How much there is and is done.
     *
     * @param crowd who could be asked
     * @param past calls that are closed
     * @param open calls that are under way
     * @param aeds devices that the map shows
     * @param desks consoles that listen
     * @param openings of the board, one after the other
     * @param searches for people, one after the other
     * @param changes to calls under way
     */
    record Size(Load crowd, int past, int open, int aeds, int desks, int openings, int searches, int changes) {

        static final Size FULL = new Size(Load.FULL, 1_000_000, 200, 10_000, 50, 40, 2_000, 400);

        static final Size SMALL = new Size(Load.SMALL, 500, 10, 200, 5, 3, 20, 10);

        int warmUpOpenings() {
            return openings / 2;
        }

        int warmUpSearches() {
            return searches / 4;
        }
    }

    static final int CHANGES_A_SECOND = 10;

    /** After the last change; what has not been heard by then is lost. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "console";
    }

    @Override
    public String summary() {
        return "board, people search and live feed with 1,000,000 volunteers and past calls, 200 open ones (4 minutes)";
    }

    @Override
    public void run(boolean small, PrintStream out) throws Exception {
        try (ProductStack stack = ProductStack.start(ProductSettings.from(System.getenv()), System.err)) {
            ConsoleReport report = new ConsoleRun(stack, small ? Size.SMALL : Size.FULL, System.err).measure();
            report.print(out);
            if (report.unheard() > 0) throw new BenchException(report.unheard() + " news did not reach a console");
        }
    }
}
