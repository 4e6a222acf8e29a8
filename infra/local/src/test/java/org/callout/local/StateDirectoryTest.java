package org.callout.local;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StateDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void aStateThatIsInUseIsNotClaimedAgain() {
        assertThat(new StateDirectory(folder).tryClaim()).isTrue();

        assertThat(new StateDirectory(folder).tryClaim()).isFalse();
        assertThat(new StateDirectory(folder).inUse())
                .hasMessageContaining("already runs on " + folder)
                .hasMessageContaining("CALLOUT_STATE");
    }

    @Test
    void aStateThatIsReleasedIsTheNextOnes() {
        var first = new StateDirectory(folder);
        first.claim();

        first.release();
        first.release();

        assertThat(new StateDirectory(folder).tryClaim()).isTrue();
    }

    @Test
    void aFolderGoesWithAllThatIsInIt() throws Exception {
        var state = new StateDirectory(folder);
        Files.createDirectories(state.folder("kafka").resolve("data/topic-0"));

        StateDirectory.delete(folder.resolve("kafka"));

        assertThat(folder.resolve("kafka")).doesNotExist();
    }
}
