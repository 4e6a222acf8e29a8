package org.callout.bench;

import java.util.Arrays;
import java.util.List;
import org.callout.local.LocalStackException;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;

/** The program behind infra/bench/run. */
public final class Bench {

    private static final String USAGE = "usage: infra/bench/run first-alert [--small]";

    private Bench() {}

    /** Ends with 1 after one clear line when the measurement could not be made. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        if (words.equals(List.of("first-alert"))) {
            measure(Load.FULL);
        } else if (words.equals(List.of("first-alert", "--small"))) {
            measure(Load.SMALL);
        } else {
            System.err.println(USAGE);
            System.exit(1);
        }
    }

    private static void measure(Load load) throws Exception {
        try (ProductStack stack = ProductStack.start(ProductSettings.from(System.getenv()), System.err)) {
            FirstAlertReport report = new FirstAlert(stack, load, System.err).measure();
            report.print(System.out);
            if (report.withoutPush() > 0) {
                throw new BenchException(report.withoutPush() + " incidents reached nobody's phone");
            }
        } catch (BenchException | LocalStackException unmeasurable) {
            System.err.println(unmeasurable.getMessage());
            System.exit(1);
        }
    }
}
