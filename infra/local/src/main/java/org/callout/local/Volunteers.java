package org.callout.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Fills a fresh region with AEDs and volunteers, then plays the phones of some of them. */
final class Volunteers implements Part {
    private static final String HEAP = "192m";
    private static final String PROGRESS = "seeding:";
    private static final String DONE = "SEEDED";

    private final Programs programs;
    private final Map<String, String> environment;
    private final Notes notes;
    private final LogTail log;
    private boolean seeded;

    Volunteers(Programs programs, Map<String, String> environment, Notes notes, Path log) {
        this.programs = programs;
        this.environment = environment;
        this.notes = notes;
        this.log = new LogTail(log);
    }

    @Override
    public String name() {
        return "volunteers";
    }

    @Override
    public Command command() {
        return programs.simulator(HEAP, environment);
    }

    @Override
    public boolean answers() {
        log.newLines(this::relay);
        return seeded;
    }

    private void relay(String line) {
        if (line.startsWith(PROGRESS)) {
            notes.say(line);
        } else if (line.startsWith(DONE)) {
            notes.say(line.toLowerCase(Locale.ROOT));
            seeded = true;
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(5);
    }
}
