package org.callout.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.callout.bench.BoardLoad.Opening;
import org.callout.bench.PeopleSearch.Searches;

/**
 * What coordinators waited for.
 *
 * @param byKey one person, by their id over the same road
 * @param bare the board's rows by one statement
 * @param aeds the devices of the map
 * @param delays from the commit of a change until a console has heard of it, for each console and change
 * @param stored from the decision until its commit
 * @param unheard news that did not reach a console
 */
record ConsoleReport(
        ConsoleBenchmark.Size size,
        Searches searches,
        Percentiles byKey,
        List<Opening> openings,
        Percentiles bare,
        AedsInSight.Readings aeds,
        Percentiles delays,
        Percentiles stored,
        int unheard) {

    private static final Goal SEARCH = Goal.atMost(100);
    private static final Goal LIVE = Goal.atMost(250);

    private static final String HEADING = "%-58s %9s %9s %9s";
    private static final String ROW = "  %-56s %s";

    /** All times in milliseconds. */
    void print(PrintStream out) {
        print(
                out,
                "console: %,d volunteers, %,d past calls, %d open, %d consoles",
                size.crowd().volunteers(),
                size.past(),
                size.open(),
                size.desks());
        print(out, HEADING, "people, ms", "p50", "p99", "max");
        searches.byQuestion().forEach((asked, times) -> print(out, ROW, asked, times.columns()));
        print(out, ROW, "all of them", searches.all().columns());
        print(out, ROW, "one by id (reference)", byKey.columns());
        print(out, HEADING, "board, ms", "p50", "p99", "max");
        print(
                out,
                ROW,
                "all that is open, each callout whole",
                times(Opening::whole).columns());
        print(
                out,
                ROW,
                "a request for each of them (reference)",
                times(Opening::single).columns());
        print(out, ROW, "the same rows by one statement (reference)", bare.columns());
        print(out, HEADING, "AEDs of the map, ms", "p50", "p99", "max");
        print(
                out,
                ROW,
                String.format(Locale.ROOT, "all %,d in one reading", aeds.devices()),
                aeds.all().columns());
        print(out, ROW, "a district with a hundredth of them", aeds.district().columns());
        print(out, HEADING, "live, ms", "p50", "p99", "max");
        print(out, ROW, "change committed, heard by a console", delays.columns());
        print(out, ROW, "change decided, committed (before that)", stored.columns());
        print(
                out,
                "ratios of medians: search to reading by id %.1f, board to one statement %.1f",
                searches.all().millis(50) / byKey.millis(50),
                times(Opening::whole).millis(50) / bare.millis(50));
        print(out, "people search, p99 ms: %s", SEARCH.judge(searches.all().millis(99)));
        print(out, "live update, p99 ms: %s; %d unheard", LIVE.judge(delays.millis(99)), unheard);
    }

    private Percentiles times(ToLongFunction<Opening> time) {
        return Percentiles.of(openings.stream().map(time::applyAsLong).toList());
    }

    private static void print(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
