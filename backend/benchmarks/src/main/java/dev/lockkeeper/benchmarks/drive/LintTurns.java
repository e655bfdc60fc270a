package dev.lockkeeper.benchmarks.drive;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/** Our linter in a process that goes on running: lints all files whenever a line asks for it, and says what that took. */
final class LintTurns {

    static final String ALONE = "alone";
    static final String EVERY_CORE = "every core";

    private LintTurns() {}

    public static void main(String[] arguments) throws IOException {
        var migrations = Migrations.in(Path.of(arguments[0]));
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = asked.readLine(); line != null; line = asked.readLine()) {
                long processor = machine.getProcessCpuTime();
                long start = System.nanoTime();
                int statements = migrations.lint(line.equals(EVERY_CORE));
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%d %.6f %.6f%n",
                        statements,
                        seconds,
                        (machine.getProcessCpuTime() - processor) / 1e9);
            }
        }
    }
}
