package org.callout.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramsTest {
    @TempDir
    Path root;

    @Test
    void buildsOfEarlierSourcesAreForgotten() throws IOException {
        var state = new StateDirectory(root.resolve("state"));
        var now = Files.createDirectories(root.resolve("state/programs/now"));
        var earlier = Files.createDirectories(root.resolve("state/programs/earlier/local"));

        new Programs(now).forgetOthers(state);

        assertThat(now).exists();
        assertThat(earlier.getParent()).doesNotExist();
    }

    @Test
    void neighboursOfProgramsOutsideTheStateAreNotTouched() throws IOException {
        var state = new StateDirectory(root.resolve("state"));
        var elsewhere = Files.createDirectories(root.resolve("elsewhere"));
        var neighbour = Files.createDirectories(root.resolve("neighbour/precious"));

        new Programs(elsewhere).forgetOthers(state);

        assertThat(neighbour).exists();
    }
}
