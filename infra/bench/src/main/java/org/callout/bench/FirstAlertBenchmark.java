package org.callout.bench;

import java.io.PrintStream;
import org.callout.local.ProductSettings;
import org.callout.local.ProductStack;

/** {@link FirstAlert} on a product of its own. */
final class FirstAlertBenchmark implements Benchmark {

    @Override
    public String name() {
        return "first-alert";
    }

    @Override
    public String summary() {
        return "500 incidents at 10/s among 1,000,000 volunteers, 1,000 fixes/s: POST to first push (8 minutes)";
    }

    @Override
    public void run(boolean small, PrintStream out) throws Exception {
        try (ProductStack stack = ProductStack.start(ProductSettings.from(System.getenv()), System.err)) {
            FirstAlertReport report = new FirstAlert(stack, small ? Load.SMALL : Load.FULL, System.err).measure();
            report.print(out);
            report.loss().ifPresent(loss -> {
                throw new BenchException(loss);
            });
            // The small crowd reaches beyond the region's roads.
            if (!small && report.byRoad() < report.journeys().size()) {
                throw new BenchException("only " + report.byRoad() + " incidents were planned by road");
            }
        }
    }
}
