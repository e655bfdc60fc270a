package dev.lockkeeper.lint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The packaged jar, as somebody runs it in a folder. */
final class CommandLine {

    private static final int PATIENCE_SECONDS = 300;
    private static final String ESCAPE = "\u001b";

    private final Path folder;
    private final List<String> java = new ArrayList<>();

    record Ended(int code, String out, String err) {}

    CommandLine(Path folder, String... options) {
        this.folder = folder;
        java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        java.addAll(List.of(options));
        java.addAll(List.of("-jar", Objects.requireNonNull(System.getProperty("lockkeeper.lint.jar"))));
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return runWith(new byte[0], arguments);
    }

    Ended runWith(byte[] input, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(java);
        command.addAll(List.of(arguments));
        var in = Files.write(Files.createTempFile("in", ""), input);
        var out = Files.createTempFile("out", "");
        var err = Files.createTempFile("err", "");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Still running: " + command);
        }
        var ended = new Ended(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        List.of(in, out, err).forEach(file -> file.toFile().delete());
        return ended;
    }

    static boolean coloured(String text) {
        return text.contains(ESCAPE);
    }
}
