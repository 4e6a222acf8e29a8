package org.callout.dispatch.callout;

import org.jspecify.annotations.Nullable;

/**
 * Who asked for help, where that is not the patient. For the control room alone, which rings back: no volunteer is told, before
 * or after accepting.
 *
 * @param name null when not told
 * @param phone how to ring back; null when not told
 */
public record CallerDetails(@Nullable String name, @Nullable String phone) {

    @Override
    public String toString() {
        return "CallerDetails[redacted]";
    }
}
