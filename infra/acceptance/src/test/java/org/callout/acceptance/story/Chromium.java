package org.callout.acceptance.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The machine's Chromium, started once for all stories; it ends with the process that plays them. */
final class Chromium {

    /** The stand-in for a graphics card draws maps alone: whole pages put together by it take a sixth more of the processor. */
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--use-gl=angle",
            "--use-angle=swiftshader-webgl",
            "--enable-unsafe-swiftshader",
            "--autoplay-policy=document-user-activation-required");

    private static @Nullable Browser running;

    private Chromium() {}

    /** A new one if the last one is gone; for the thread that plays the stories alone. */
    static Browser running() {
        Browser before = running;
        if (before != null && before.isConnected()) return before;
        Browser started = start();
        running = started;
        return started;
    }

    private static Browser start() {
        String program = Objects.requireNonNull(
                System.getenv("CALLOUT_TEST_CHROMIUM"), "CALLOUT_TEST_CHROMIUM is not set: start with infra/test");
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Path.of(program)).setArgs(OPTIONS));
    }
}
