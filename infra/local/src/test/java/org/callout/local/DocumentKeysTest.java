package org.callout.local;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentKeysTest {
    @Test
    void theKeyIsMadeOnceForEachState(@TempDir Path one, @TempDir Path other) {
        var key = DocumentKeys.in(one).getOrMake();

        assertThat(key).matches("local:[A-Za-z0-9+/]{43}=");
        assertThat(DocumentKeys.in(one).getOrMake()).isEqualTo(key);
        assertThat(DocumentKeys.in(other).getOrMake()).isNotEqualTo(key);
    }
}
