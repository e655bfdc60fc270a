package dev.lockkeeper.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process over one data folder. */
record Postmaster(Path data, Installation postgres) {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            "shared_preload_libraries=pg_stat_statements");

    /** Starts the server and returns its port. */
    int start(Durability durability) throws IOException {
        keepTheLastLog();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            int port = freePort();
            var outcome = postgres.run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-D",
                    data.toString(),
                    "-l",
                    log().toString(),
                    "-o",
                    options(port, durability));
            if (outcome.succeeded()) {
                return port;
            }
            refuseUnlessWorthAnotherTry(outcome, deadline);
        }
    }

    /** Stops the server of a process that was killed before it could do so, and forgets one that is no more. */
    void stopOrphan() throws IOException {
        var orphan = ServerProcess.of(data);
        if (orphan.isPresent()) {
            log.warn("Stopping the PostgreSQL that an earlier process left behind in {}", data);
            orphan.get().stop();
        }
        // Left by a server that was killed; its number may by now belong to any process.
        Files.deleteIfExists(ServerProcess.pidFile(data));
    }

    void stop() throws IOException {
        var server = ServerProcess.of(data);
        if (server.isPresent()) {
            server.get().stop();
        } else {
            log.warn("The PostgreSQL in {} had already ended; {} may say why", data, log());
        }
    }

    /** A port taken in between, or a killed server's last children, are gone a moment later. */
    private void refuseUnlessWorthAnotherTry(Command.Outcome outcome, long deadline) throws IOException {
        var said = Files.exists(log()) ? Files.readString(log()) : "";
        if (!said.contains("in use") || System.nanoTime() > deadline) {
            throw new PostgresException("PostgreSQL does not start: " + outcome.output() + "\n" + said);
        }
    }

    private static String options(int port, Durability durability) {
        var settings = new ArrayList<>(SETTINGS);
        settings.addAll(durability.settings());
        return "-p " + port + " -c " + String.join(" -c ", settings);
    }

    private void keepTheLastLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), data.resolve("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path log() {
        return data.resolve("server.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
