package org.callout.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A part made of a line of shell; it answers once it has made the file of its name. */
record ShellPart(String name, Path folder, boolean isRestarted, String script) implements Part {
    static ShellPart of(String name, Path folder, String script) {
        return new ShellPart(name, folder, false, script);
    }

    /** Comes up, and notes in {@code stops} when it is asked to stop. */
    static ShellPart lasting(String name, Path folder) {
        return of(
                name,
                folder,
                "trap 'echo %1$s >> stops; exit 0' TERM; touch %1$s; while :; do sleep 0.02; done".formatted(name));
    }

    @Override
    public Command command() {
        return new Command(List.of("sh", "-c", script), Map.of(), folder, null);
    }

    @Override
    public boolean answers() {
        return Files.exists(folder.resolve(name));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }
}
