package org.callout.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** PostGIS alone, on a free port: for benchmarks that need nothing else. What it holds is there again the next time. */
public final class DatabaseStack implements AutoCloseable {

    private final Port port = Port.anyFree("PG_PORT");
    private final Launcher launcher = new Launcher();
    private final StateDirectory state;
    private final Supervisor supervisor;

    private DatabaseStack(StateDirectory state, PrintStream progress) {
        this.state = state;
        this.supervisor = new Supervisor(state, launcher, new Notes(progress));
    }

    /**
     * Returns once it answers.
     *
     * @param name of the folder in the run's state that is its own
     * @param databases made when they are missing
     */
    public static DatabaseStack start(
            ProductSettings settings, String name, List<String> databases, PrintStream progress) {
        var state = new StateDirectory(settings.state().resolve(name));
        state.claim();
        var stack = new DatabaseStack(state, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.supervisor.stopLeftovers();
        stack.supervisor.start(List.of(
                new Postgis(Path.of(settings.postgresHome()), stack.port, state, stack.launcher, databases, true)));
        return stack;
    }

    public int port() {
        return port.number();
    }

    /** Both name and password of who may do everything. */
    public String user() {
        return Postgis.USER;
    }

    /** A connection of its own, which the caller closes, that looks at the tables of a schema first. */
    public Connection database(String name, String schema) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port.number() + "/" + name + "?currentSchema=" + schema + ",public",
                Postgis.USER,
                Postgis.USER);
    }

    @Override
    public void close() {
        supervisor.stop();
        state.release();
    }
}
