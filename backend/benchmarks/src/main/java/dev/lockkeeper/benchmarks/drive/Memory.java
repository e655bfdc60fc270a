package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the kernel says of a process.
 *
 * @param now resident, in MB
 * @param most the most that was ever resident, in MB
 */
record Memory(long now, long most) {

    static Memory of(long pid) {
        var status = read(Path.of("/proc", String.valueOf(pid), "status"));
        return new Memory(megabytes(status, "VmRSS:"), megabytes(status, "VmHWM:"));
    }

    @Override
    public String toString() {
        return now + " MB (at most " + most + " MB)";
    }

    static long megabytes(String text, String key) {
        var line = text.lines()
                .filter(candidate -> candidate.startsWith(key))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
