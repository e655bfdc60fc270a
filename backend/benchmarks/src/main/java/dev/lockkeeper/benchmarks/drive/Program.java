package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that is timed as a whole, from its start to its end. */
record Program(String name, List<String> command) {

    private static final double TICKS = 100;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /**
     * What one run took.
     *
     * @param seconds until it had ended
     * @param processor seconds of processor time, which the kernel counts in hundredths
     * @param megabytes the most that was resident, as far as looking at it without pause shows
     */
    record Cost(double seconds, double processor, double megabytes) {}

    /** Runs it; what it prints goes nowhere, and findings are no failure. */
    Cost run() {
        try {
            double before = processor();
            long start = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            double most = watch(process);
            int code = process.waitFor();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (code > 3) {
                throw new IllegalStateException(command + " ended with " + code);
            }
            return new Cost(seconds, processor() - before, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double watch(Process process) throws InterruptedException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        double most = 0;
        while (process.isAlive()) {
            most = Math.max(most, resident(status));
            Thread.sleep(1);
        }
        return most;
    }

    /** Nothing once the process has gone. */
    private static double resident(Path status) {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** Of all programs run so far. */
    private static double processor() {
        var stat = Memory.read(Path.of("/proc/self/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS;
    }
}
