package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Loads a page for a given time, over a few connections that each ask again as soon as they have the answer. */
record Wrk(Path folder, Started application, String cookies, int connections) {

    private static final String SCRIPT = "pages.lua";

    static Wrk in(Path folder, Started application, String cookies, int connections) {
        try (var source = Wrk.class.getResourceAsStream(SCRIPT)) {
            Files.copy(Objects.requireNonNull(source), folder.resolve(SCRIPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wrk(folder, application, cookies, connections);
    }

    Sample load(Target target, int seconds) {
        var command = new ArrayList<>(List.of(
                "wrk",
                "--threads=1",
                "--connections=" + connections,
                "--duration=" + seconds + "s",
                "--timeout=20s",
                "--script=" + folder.resolve(SCRIPT),
                application.address("/"),
                "--",
                cookies));
        command.addAll(target.paths());
        return Sample.of(Command.run(folder, command));
    }
}
