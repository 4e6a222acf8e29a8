package org.callout.acceptance.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.callout.local.ProductStack;

/** The product's processes, which the supervisor starts again when they die. */
public final class Processes {

    private final ProductStack stack;

    Processes(ProductStack stack) {
        this.stack = stack;
    }

    /** The process is gone when this returns, without having been asked (kill -9). */
    public void kill(String part) {
        try {
            ProcessHandle process = ProcessHandle.of(
                            Objects.requireNonNull(stack.processes().get(part)))
                    .orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
