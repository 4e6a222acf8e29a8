package org.callout.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(180)
class PostgisTest {
    private final Path home = Path.of(System.getenv("PG_HOME"));
    private final Port port = Port.anyFree("PG_PORT");
    private final Launcher launcher = new Launcher();
    private final Path folder = temporary();
    private Supervisor supervisor = aSupervisor();

    @AfterEach
    void leaveNothing() {
        supervisor.stop();
        StateDirectory.delete(folder);
    }

    @Test
    void aSecondStartFindsTheDataOfTheFirst() {
        supervisor.start(List.of(postgis()));
        assertThat(sql("create table kept as select ST_SetSRID(ST_MakePoint(9.52, 47.14), 4326)::geography as place"))
                .isTrue();
        supervisor.stop();
        supervisor = aSupervisor();

        supervisor.start(List.of(postgis()));

        assertThat(sql("select 1 / count(*) from kept")).isTrue();
    }

    private Postgis postgis() {
        return new Postgis(home, port, new StateDirectory(folder), launcher, List.of("dispatch"), false);
    }

    private Supervisor aSupervisor() {
        return new Supervisor(new StateDirectory(folder), launcher, new Notes(System.out));
    }

    private boolean sql(String statement) {
        var words = List.of(
                home.resolve("bin/psql").toString(),
                "-h",
                "localhost",
                "-p",
                "" + port.number(),
                "-U",
                Postgis.USER,
                "-d",
                "dispatch",
                "-v",
                "ON_ERROR_STOP=1",
                "-c",
                statement);
        return launcher.succeeds(new Command(words, Map.of(), folder, null));
    }

    /** Not JUnit's own: PostgreSQL's account must reach it. */
    private static Path temporary() {
        try {
            return Files.createTempDirectory(
                    "callout", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
