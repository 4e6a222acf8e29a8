package org.callout.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The program behind infra/run and infra/test.
 *
 * <p>{@code run OPTION…} starts the product, or exchanges the region of one that runs; {@code test WORD…} starts what tests need,
 * executes the command and ends with its status; {@code services} keeps what tests need and prints how to reach it.
 */
public final class LocalStack {
    private final Settings settings = Settings.from(System.getenv());
    private final StateDirectory state = new StateDirectory(settings.stateFolder());
    private final Launcher launcher = new Launcher();
    private final Notes notes = new Notes(System.out);
    private final Supervisor supervisor = new Supervisor(state, launcher, notes);
    private final AtomicReference<ProcessHandle> foreground = new AtomicReference<>();

    private final AtomicReference<Runnable> afterwards = new AtomicReference<>(() -> {});

    private LocalStack() {}

    /** Ends with 0, with the status of the command it ran, or with 1 after saying what went wrong. */
    public static void main(String[] arguments) {
        System.exit(statusOf(Arrays.asList(arguments)));
    }

    private static int statusOf(List<String> arguments) {
        try {
            var stack = new LocalStack();
            if (!stack.state.tryClaim()) {
                return stack.besideAnother(arguments);
            }
            // Every way out, Ctrl-C too, passes here; nothing else stops the parts.
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
            stack.supervisor.stopLeftovers();
            stack.settings.programs().forgetOthers(stack.state);
            return switch (arguments.getFirst()) {
                case "run" -> stack.demonstrate(RunOptions.parse(arguments.subList(1, arguments.size())));
                case "test" -> stack.test(arguments.subList(1, arguments.size()));
                case "services" -> stack.keepServices();
                default -> throw new LocalStackException("Unknown: " + arguments);
            };
        } catch (LocalStackException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private int demonstrate(RunOptions options) {
        var addresses = new DemoStack(settings, state, launcher, supervisor, notes, options).start();
        System.out.println(addresses.readyLine());
        System.out.println(
                addresses.welcome(DemoPlace.of(new Regions(state, settings.programs(), launcher).current())));
        return endOfRun();
    }

    /** Callout already runs on this state: it may be given another region, and goes on. */
    private int besideAnother(List<String> arguments) {
        if (!arguments.getFirst().equals("run")) {
            throw state.inUse();
        }
        var options = RunOptions.parse(arguments.subList(1, arguments.size()));
        if (options.extract().isEmpty()) {
            throw state.inUse();
        }
        var regions = new Regions(state, settings.programs(), launcher);
        regions.prepare(options.source(settings.region()), line -> notes.say("region: " + line));
        System.out.println("Callout runs on %s: its services, pages and demo volunteers follow within seconds.%s"
                .formatted(
                        state.path(),
                        DemoPlace.of(regions.current())
                                .map(place -> " A place in " + place.region() + ": " + place.address() + ".")
                                .orElse("")));
        return 0;
    }

    private int keepServices() {
        testEnvironment().forEach((name, value) -> System.out.println("export " + name + "=" + value));
        return endOfRun();
    }

    private int test(List<String> words) {
        var environment = testEnvironment();
        supervisor.whenFailed(System.err::println);
        var process = launcher.startInForeground(new Command(words, environment, settings.checkout(), null));
        foreground.set(process.toHandle());
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Map<String, String> testEnvironment() {
        var stack = new TestStack(settings, state, launcher, supervisor);
        afterwards.set(stack::forget);
        return stack.start();
    }

    private int endOfRun() {
        System.out.flush();
        System.err.println(supervisor.awaitFailure());
        return 1;
    }

    private void stop() {
        var command = foreground.get();
        if (command != null) {
            RunningPart.stop(command, Part.Signal.TERM);
        }
        supervisor.stop();
        afterwards.get().run();
    }
}
