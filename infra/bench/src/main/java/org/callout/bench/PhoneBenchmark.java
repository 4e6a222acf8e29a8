package org.callout.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a slow phone on a slow line takes from opening the page to an alert that takes a tap, from what the push left on the
 * phone and without any service. Beside it the barest page of one button, kept by a service worker too, in the same run. Slow is
 * what Chromium's developer tools call slow 4G, and a processor at a quarter of this one's speed; the floor is issue 4's.
 */
final class PhoneBenchmark implements Benchmark {

    private static final double FLOOR_MILLIS = 1000;
    private static final int ROUNDS = 20;
    private static final int SMALL_ROUNDS = 2;

    private static final Map<String, ?> SLOW_LINE = Map.of(
            "offline",
            false,
            "latency",
            562.5,
            "downloadThroughput",
            1_600_000 / 8.0 * 0.9,
            "uploadThroughput",
            750_000 / 8.0 * 0.9);

    private static final Map<String, ?> SLOW_PROCESSOR = Map.of("rate", 4);

    /** Notes when the first button stands and the page is idle enough to take a tap. */
    private static final String NOTE_INTERACTIVE = """
            const settle = () => document.querySelector('button')
              ? setTimeout(() => { window.interactiveAt ??= performance.now(); })
              : requestAnimationFrame(settle);
            settle();
            """;

    private static final String KEPT =
            "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')";

    /** What a push leaves on the phone: an alert of now, with a minute to answer. */
    private static final String AN_ALERT = """
            new Promise((resolve, reject) => {
              const opening = indexedDB.open('keyval-store', 1);
              opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                const at = new Date(%1$d).toISOString();
                const offer = { organisationName: 'Bench', category: 'CARDIAC_ARREST', role: 'DIRECT', ageGroup: 'ADULT', wave: 1,
                  placeType: 'PUBLIC', hazards: ['DOG'], distanceMetres: 300, etaMinutes: 4, sentAt: at,
                  expiresAt: new Date(%1$d + 3600000).toISOString() };
                const view = { id: 'bench', calloutId: 'bench', organisation: 'bench', kind: 'INCIDENT', sequence: 1, state: 'OPEN',
                  offer, verdictPending: false };
                const alert = { view, partial: true, channel: 'FCM', heardAt: %1$d, wasAssigned: false };
                const put = opening.result.transaction('keyval', 'readwrite').objectStore('keyval').put({ bench: alert }, 'alerts');
                put.onsuccess = () => resolve(true);
              };
            })
            """;

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public String summary() {
        return "an alert opened on a slow phone and line, beside a page of one button";
    }

    @Override
    public void run(boolean small, PrintStream out) throws IOException, InterruptedException {
        int rounds = small ? SMALL_ROUNDS : ROUNDS;
        try (var phone = KeptPage.ofThePhone();
                var bare = KeptPage.bare();
                var chromium = Chromium.start()) {
            chromium.command("Page.enable", Map.of());
            chromium.command("Network.enable", Map.of());
            chromium.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", NOTE_INTERACTIVE));
            keep(chromium, phone.address());
            chromium.awaitValue(AN_ALERT.formatted(Instant.now().toEpochMilli()));
            keep(chromium, bare.address());
            chromium.command("Network.emulateNetworkConditions", SLOW_LINE);
            chromium.command("Emulation.setCPUThrottlingRate", SLOW_PROCESSOR);
            List<Long> alert = new ArrayList<>();
            List<Long> button = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                alert.add(open(chromium, phone.address()));
                button.add(open(chromium, bare.address()));
            }
            print(out, Percentiles.of(alert), Percentiles.of(button));
        }
    }

    private static void keep(Chromium chromium, URI page) {
        open(chromium, page);
        chromium.awaitValue(KEPT);
    }

    /** Microseconds from the beginning of the page to a button that takes a tap. */
    private static long open(Chromium chromium, URI page) {
        chromium.command("Page.navigate", Map.of("url", "about:blank"));
        chromium.command("Page.navigate", Map.of("url", page.toString()));
        return Math.round(chromium.awaitValue("window.interactiveAt ?? false").asDouble() * 1000);
    }

    private static void print(PrintStream out, Percentiles alert, Percentiles bare) {
        out.printf("%n%d openings of each in turn%n%n%-44s %9s %9s %9s%n", alert.count(), "ms", "p50", "p99", "max");
        out.printf("%-44s %s%n", "alert, from what the push left", alert.columns());
        out.printf("%-44s %s%n", "page of one button", bare.columns());
        out.printf(
                Locale.ROOT,
                "%nratio of the medians %.1f; alert p99 <= %.0f ms: %s%n",
                alert.millis(50) / bare.millis(50),
                FLOOR_MILLIS,
                alert.millis(99) <= FLOOR_MILLIS ? "met" : "missed");
    }
}
