package dev.lockkeeper.benchmarks.drive;

import java.nio.file.Path;
import java.util.List;

/** A newcomer's first minute: a clean checkout of what is committed, an empty home, and {@code ./mvnw}. */
record Checkout(Path folder, Path scratch) {

    static Checkout of(Path root, Path scratch) {
        var folder = scratch.resolve("checkout");
        Command.run(root, List.of("git", "clone", "--quiet", "--no-local", root.toString(), folder.toString()));
        return new Checkout(folder, scratch);
    }

    List<String> table() {
        return List.of(
                "| `./mvnw`, with all dependencies in the Maven repository | first page after |",
                "|---|--:|",
                row("a clean checkout and an empty home"),
                row("the second time"));
    }

    private String row(String name) {
        Benchmark.say("./mvnw: %s", name);
        var command = List.of(folder.resolve("mvnw").toString());
        try (var application = Started.start(command, folder, scratch.resolve("newcomer"), true)) {
            var seconds = application.firstPage().toMillis() / 1000.0;
            application.awaitReady();
            return "| %s | %.1f s |".formatted(name, seconds);
        }
    }
}
