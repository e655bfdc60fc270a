package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Measures Insights of a company of a hundred migrations and of one of very many, and prints it as Markdown. */
final class InsightsBenchmark {

    /** The sample of each of the figures, on the page. */
    private static final Pattern SAMPLES = Pattern.compile("told__value.*?n = ([\\d,]+)", Pattern.DOTALL);

    private static final int FIGURES = 5;
    private static final String PAGE = "/insights?months=6&compare=PREVIOUS";

    /** As many rows, and nobody has looked at it. */
    private static final String OTHER_PAGE = "/insights?months=12&compare=NOTHING";

    private final Map<String, String> given;
    private final Path home;
    private final Packaged packaged;

    private InsightsBenchmark(Map<String, String> given, Path home) {
        this.given = given;
        this.home = home;
        this.packaged = Packaged.in(root(given));
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var home = given.containsKey("home")
                ? Path.of(given.get("home")).toAbsolutePath()
                : Files.createTempDirectory("lockkeeper-insights");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Started.stopAll();
            if (!given.containsKey("home")) {
                Benchmark.clear(home);
            }
        }));
        new InsightsBenchmark(given, home).run().forEach(System.out::println);
    }

    private List<String> run() {
        if (!Files.exists(Told.file(home))) {
            tell();
        }
        var told = Told.in(home);
        var report = new ArrayList<>(Machine.table(root(given), told));
        var load = Machine.load();
        var loaded = new ArrayList<String>();
        try (var application = Started.start(packaged.withAdditions(), home, home, false)) {
            var visitor = new Visitor(application.awaitReady());
            visitor.signIn(told.get("reader"), told.get("password"));
            loaded.addAll(loaded(application, visitor));
            report.add("| load before and after | " + load + ", " + Machine.load() + " |");
            report.add("");
            report.addAll(loaded);
            report.addAll(remarks(told, visitor));
        }
        return report;
    }

    private void tell() {
        Benchmark.say("making tenants with 100 and with %d migrations, and %d beside", count(), number("beside", 1000));
        var options = new String[] {
            "-Dlockkeeper.benchmark.insights=" + count(),
            "-Dlockkeeper.benchmark.incidents=" + number("incidents", count() / 5),
            "-Dlockkeeper.benchmark.beside=" + number("beside", 1000)
        };
        try (var application = Started.start(packaged.withAdditions(options), home, home, false)) {
            application.await(() -> Files.exists(Told.file(home)));
        }
    }

    private List<String> loaded(Started application, Visitor visitor) {
        var settings = Settings.of(settings());
        var targets = List.of(
                new Target(Target.BARE, count(), List.of("/many/bare/1")),
                new Target("Insights", 100, List.of("/few" + PAGE)),
                new Target("Insights", count(), List.of("/many" + PAGE)));
        var wrk = Wrk.in(home, application, visitor.cookies(), settings.connections());
        var rounds = Rounds.run(targets, wrk, settings);
        var lines = rounds.table();
        lines.add("");
        lines.add("- p99 beside the bare page's: %s with 100 migrations, %s with %,d; these beside those: %s"
                .formatted(
                        rounds.slowest(targets.get(1), targets.get(0)).words(2),
                        rounds.slowest(targets.get(2), targets.get(0)).words(2),
                        count(),
                        rounds.slowest(targets.get(2), targets.get(1)).words(2)));
        return lines;
    }

    private String[] settings() {
        return given.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("migrations"))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    private List<String> remarks(Told told, Visitor visitor) {
        return List.of(
                "- from event to figure: %.1f s with 100 migrations, %.1f s with %,d, by a page that somebody asks for again and again"
                        .formatted(untilSeen(visitor, "few"), untilSeen(visitor, "many"), told.number("many.count")),
                "- a view that nobody has looked at for two minutes: %.2f s with 100 migrations, %.2f s with %,d"
                        .formatted(first(visitor, "few"), first(visitor, "many"), told.number("many.count")),
                "- made anew: %,.0f rows a second (%,d rows in %.1f s)"
                        .formatted(
                                told.number("many.rows") * 1000.0 / told.number("many.millis"),
                                told.number("many.rows"),
                                told.number("many.millis") / 1000.0),
                "- size of the tables that Insights reads: %,d bytes a migration, with its execution and its part of the incidents"
                        .formatted(told.number("bytes")),
                "- %,d migrations, %,d transitions and %,d incidents in the large tenant; %,d tenants beside"
                        .formatted(
                                told.number("many.count"),
                                10L * told.number("many.count"),
                                told.number("many.incidents"),
                                told.number("beside")));
    }

    /** Seconds. */
    private static double first(Visitor visitor, String slug) {
        var began = System.nanoTime();
        visitor.page("/" + slug + OTHER_PAGE);
        return (System.nanoTime() - began) / 1e9;
    }

    /** Seconds from an incident that was told until the page counts it. */
    private static double untilSeen(Visitor visitor, String slug) {
        var before = restored(visitor, slug);
        visitor.page("/" + slug + "/bare/happening");
        var began = System.nanoTime();
        while (restored(visitor, slug) == before) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static int restored(Visitor visitor, String slug) {
        var samples = SAMPLES.matcher(visitor.page("/" + slug + PAGE))
                .results()
                .map(match -> match.group(1).replace(",", ""))
                .limit(FIGURES)
                .toList();
        return Integer.parseInt(samples.get(FIGURES - 1));
    }

    private int count() {
        return number("migrations", 100_000);
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
    }

    private static Path root(Map<String, String> given) {
        return Path.of(given.getOrDefault("root", ".")).toAbsolutePath().normalize();
    }
}
