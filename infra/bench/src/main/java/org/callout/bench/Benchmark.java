package org.callout.bench;

import java.io.PrintStream;

/** Something that infra/bench/run can measure. It starts what it needs, and nothing else. */
interface Benchmark {

    /** How it is called on the command line. */
    String name();

    /** What it measures, in one line. */
    String summary();

    /**
     * Measures and prints; progress goes to the error stream.
     *
     * @param small shows that it works; its times mean nothing
     * @throws BenchException when the measurement could not be made
     */
    void run(boolean small, PrintStream out) throws Exception;
}
