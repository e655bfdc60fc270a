package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jars that the build made, and the commands that start them. All with a heap of at most 512 MB. */
record Packaged(Path application, Path additions) {

    private static final String HEAP = "-Xmx512m";

    static Packaged in(Path root) {
        return new Packaged(
                jar(root.resolve("backend/app/target"), "-exec.jar"),
                jar(root.resolve("backend/benchmarks/target"), ".jar"));
    }

    static Path ownJdk() {
        return Path.of(System.getProperty("java.home"));
    }

    /** As users start it. */
    List<String> alone(Path jdk, String... options) {
        return command(jdk, options, List.of("-jar", application.toString()));
    }

    /** The same jar, with the benchmark's classes and templates on its class path. */
    List<String> withAdditions(String... options) {
        var launcher = "org.springframework.boot.loader.launch.PropertiesLauncher";
        return command(
                ownJdk(), options, List.of("-Dloader.path=" + additions, "-cp", application.toString(), launcher));
    }

    /** Laid out as files, which is what a cache of classes needs. */
    Path extracted(Path scratch) {
        var into = scratch.resolve("extracted");
        Command.run(
                scratch,
                List.of(
                        java(ownJdk()),
                        "-Djarmode=tools",
                        "-jar",
                        application.toString(),
                        "extract",
                        "--destination",
                        into.toString()));
        return into.resolve(application.getFileName());
    }

    static List<String> command(Path jdk, String[] options, List<String> program) {
        var command = new ArrayList<>(List.of(java(jdk), HEAP));
        command.addAll(List.of(options));
        command.addAll(program);
        return command;
    }

    private static String java(Path jdk) {
        return jdk.resolve("bin/java").toString();
    }

    private static Path jar(Path folder, String end) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package it first: nothing in " + folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
