package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures how soon Jira shows a change, and how many webhooks are taken, and prints it as Markdown. */
final class JiraBenchmark {

    private static final int KEY_LENGTH = 32;

    private final Map<String, String> given;
    private final Path root;
    private final Path scratch;

    private JiraBenchmark(Map<String, String> given, Path scratch) {
        this.given = given;
        this.root = Path.of(given.getOrDefault("root", ".")).toAbsolutePath().normalize();
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var scratch = Files.createTempDirectory("lockkeeper-jira");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Benchmark.clear(scratch)));
        new JiraBenchmark(given, scratch).run().forEach(System.out::println);
    }

    private List<String> run() {
        var load = Machine.load();
        var rows = new ArrayList<List<String>>();
        var report = new ArrayList<String>();
        for (var count : given.getOrDefault("connections", "1,200").split(",")) {
            rows.add(column(Integer.parseInt(count), report));
        }
        report.add("| load before and after | " + load + ", " + Machine.load() + " |");
        report.add("");
        report.addAll(table(rows));
        report.add("");
        report.add(
                "- one by one: %d changes after half as many of warming up; together: one change at each issue, as fast as they can be made"
                        .formatted(number("rounds", 40)));
        report.add(
                "- webhooks: for %d s each after %d s of warming up, every one about an issue that has to be read again"
                        .formatted(number("seconds", 10), number("warmup", 5)));
        return report;
    }

    private List<String> column(int count, List<String> report) {
        Benchmark.say("connecting %d", count);
        var home = scratch.resolve("home-" + count);
        var options = new String[] {
            "-Dlockkeeper.benchmark.jira=" + count,
            "-Dlockkeeper.benchmark.rounds=" + number("rounds", 40),
            "-Dlockkeeper.jira.allow-private-addresses=true",
            "-Dlockkeeper.secret-key=" + Base64.getEncoder().encodeToString(new byte[KEY_LENGTH])
        };
        try (var application = Started.start(Packaged.in(root).withAdditions(options), scratch, home, false)) {
            application.await(() -> Files.exists(Told.file(home)));
            var told = Told.in(home);
            if (report.isEmpty()) {
                report.addAll(Machine.table(root, told));
            }
            return cells(count, told, application.awaitReady());
        }
    }

    private List<String> cells(int count, Told told, Started application) {
        var load = new HookLoad(application, told, count);
        var length = Duration.ofSeconds(number("seconds", 10));
        load.run(number("senders", 8), Duration.ofSeconds(number("warmup", 5)));
        var steady = load.steadily(number("rate", 20), length);
        var many = load.run(number("senders", 8), length);
        var alone = millis(told.get("alone"));
        var together = millis(told.get("together"));
        return List.of(
                String.valueOf(count),
                ms(part(alone, 0.5)),
                ms(part(alone, 0.95)),
                ms(part(together, 0.5)),
                ms(part(together, 1)),
                ms(steady.millis(0.5)),
                ms(steady.millis(0.99)),
                "%.0f".formatted(many.perSecond()),
                ms(many.millis(0.5)),
                ms(many.millis(0.99)));
    }

    private List<String> table(List<List<String>> rows) {
        var head = List.of(
                "| connections | one by one: p50 | p95 | together: p50 | the last"
                        + " | %d webhooks a second: p50 | p99 | %d senders: webhooks a second | p50 | p99 |"
                                .formatted(number("rate", 20), number("senders", 8)),
                "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        return Stream.concat(head.stream(), rows.stream().map(cells -> "| " + String.join(" | ", cells) + " |"))
                .toList();
    }

    private static List<Double> millis(String micros) {
        return Arrays.stream(micros.split(","))
                .map(text -> Long.parseLong(text) / 1_000.0)
                .sorted()
                .toList();
    }

    private static double part(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    private static String ms(double millis) {
        return String.format("%.1f ms", millis);
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
    }
}
