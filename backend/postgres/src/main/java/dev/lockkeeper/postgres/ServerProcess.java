package dev.lockkeeper.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A running postmaster, found by the file it keeps in its data folder. */
record ServerProcess(ProcessHandle process, Path data) {

    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty also when the number in the file belongs to a process that has nothing to do with the folder. */
    static Optional<ServerProcess> of(Path data) throws IOException {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile(data)).get(0).strip());
            return ProcessHandle.of(pid)
                    .map(process -> new ServerProcess(process, data))
                    .filter(ServerProcess::isRunning);
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    /** A process that has ended keeps its number until its parent looks, which in a container may be never. */
    boolean isRunning() {
        return process.isAlive() && commandLine().contains(data.toString());
    }

    /** Sessions are cut off and changes written; if that takes too long, recovery at the next start does the rest. */
    void stop() {
        signal("INT");
        if (!endsWithin(FAST)) {
            signal("QUIT");
            if (!endsWithin(IMMEDIATE)) {
                throw new PostgresException("The PostgreSQL process " + process.pid() + " does not stop.");
            }
        }
    }

    /** By the shell: Java cannot send these, and the server may run under another account than pg_ctl would. */
    private void signal(String name) {
        Command.succeeds(List.of("sh", "-c", "kill -" + name + " " + process.pid()));
    }

    private boolean endsWithin(Duration limit) {
        return Patience.until(() -> !isRunning(), limit);
    }

    /** Linux shows it of every process; elsewhere Java knows it of those of the same user. */
    private String commandLine() {
        try {
            return new String(
                    Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline")),
                    StandardCharsets.UTF_8);
        } catch (IOException endedOrNotLinux) {
            return process.info().commandLine().orElse("");
        }
    }
}
