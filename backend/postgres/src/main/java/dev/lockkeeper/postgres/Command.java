package dev.lockkeeper.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A program that is run to its end, and what it said. */
record Command(List<String> words, Path directory, Duration limit) {

    private static final Path ROOT = Path.of("/");
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    record Outcome(int exit, String output) {

        boolean succeeded() {
            return exit == 0;
        }
    }

    /** True if the program is there and exits with 0. */
    static boolean succeeds(List<String> words) {
        try {
            return new Command(words, ROOT, A_MOMENT).start().succeeded();
        } catch (IOException notInstalled) {
            return false;
        }
    }

    Outcome run() {
        try {
            return start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + words.get(0) + ": " + e.getMessage(), e);
        }
    }

    private Outcome start() throws IOException {
        // A file, not a pipe: a server started here inherits it and would keep a pipe open for ever.
        Path output = Files.createTempFile("lockkeeper-", ".out");
        try {
            int exit = waitFor(builder(output).start());
            return new Outcome(exit, Files.readString(output).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private ProcessBuilder builder(Path output) {
        var builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // PGDATA, PGPORT and the like are about the caller's other servers.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private int waitFor(Process process) {
        if (!Patience.until(() -> !process.isAlive(), limit)) {
            process.destroyForcibly();
            throw new PostgresException(words + " took more than " + limit.toSeconds() + " s");
        }
        return process.exitValue();
    }
}
