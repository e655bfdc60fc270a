package dev.lockkeeper.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, reachable from this machine alone.
 *
 * <p>A {@link Durability#THROWAWAY} home is best the same at each start: the server of a process that was killed is
 * then found and stopped by the next.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Lodging lodging;
    private final Postmaster server;
    private final String password;
    private final int port;
    private boolean closed;

    private EmbeddedPostgres(Lodging lodging, Postmaster server, String password, int port) {
        this.lodging = lodging;
        this.server = server;
        this.password = password;
        this.port = port;
    }

    /** Starts a server whose data lie in {@code home}, which no other process may be using. */
    public static EmbeddedPostgres start(Path home, Durability durability) {
        return start(home, durability, Quarters.of(ServerAccount.choose()));
    }

    static EmbeddedPostgres start(Path home, Durability durability, Quarters quarters) {
        try {
            var lodging = Lodging.open(home, durability, quarters);
            try {
                return startIn(lodging);
            } catch (IOException | RuntimeException e) {
                lodging.leave();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL in " + home + ": " + e, e);
        }
    }

    private static EmbeddedPostgres startIn(Lodging lodging) throws IOException {
        long begin = System.nanoTime();
        var cluster = lodging.cluster();
        var server = new Postmaster(cluster.data(), cluster.postgres());
        server.stopOrphan();
        var password = cluster.prepare(SuperuserPassword.in(lodging.home()));
        int port = server.start(cluster.durability());
        log.info("PostgreSQL on 127.0.0.1:{} in {} ms, data in {}", port, millisSince(begin), cluster.data());
        return new EmbeddedPostgres(lodging, server, password, port);
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return SUPERUSER;
    }

    public String superuserPassword() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Stops the server, cutting off whoever is still connected; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.stop();
            lodging.leave();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
