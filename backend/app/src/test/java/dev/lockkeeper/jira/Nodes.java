package dev.lockkeeper.jira;

import dev.lockkeeper.TestDatabase;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processes of the application of their own, beside a Jira; what they say goes into files. */
record Nodes(Path folder, JiraSandbox jira) {

    Process start(Class<?> main, String database, String log, String... more) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                main.getName(),
                "--jira=" + jira.baseUrl(),
                "--server.port=0",
                "--lockkeeper.home=" + folder,
                "--lockkeeper.outbox.poll=200ms",
                "--lockkeeper.jira.allow-private-addresses=true",
                "--lockkeeper.secret-key=dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgb25seS4="));
        command.addAll(List.of(more));
        TestDatabase.properties(database).forEach((key, value) -> command.add("--" + key + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    /** The application's own, and the one class of ours: the rest of the tests would bring a database of their own. */
    private String classPath() throws IOException {
        var own = folder.resolve("classes");
        var file = KilledApplication.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(own.resolve(file).getParent());
        try (var bytes = KilledApplication.class.getClassLoader().getResourceAsStream(file)) {
            Files.write(own.resolve(file), Objects.requireNonNull(bytes).readAllBytes());
        }
        return Stream.concat(
                        Stream.of(own.toString()),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> !entry.endsWith("test-classes")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String said(String log) throws IOException {
        return Files.readString(folder.resolve(log));
    }
}
