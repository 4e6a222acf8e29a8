package org.callout.bench;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledOnOs(OS.LINUX)
class MemoryTest {

    @Test
    void theMemoryOfThisVeryProcessIsAFewDozenMebibytes() {
        var resident = Memory.resident(Map.of("test", ProcessHandle.current().pid()));

        assertThat(resident.get("test")).isBetween(20L, 2_000L);
    }
}
