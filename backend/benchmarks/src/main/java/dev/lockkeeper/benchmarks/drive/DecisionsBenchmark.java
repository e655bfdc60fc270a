package dev.lockkeeper.benchmarks.drive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures what ten thousand decision records cost beside ten, and prints it as Markdown. */
final class DecisionsBenchmark {

    private final Map<String, String> given;
    private final Path root;
    private final Path home;

    private DecisionsBenchmark(Map<String, String> given, Path home) {
        this.given = given;
        this.root = Path.of(given.getOrDefault("root", ".")).toAbsolutePath().normalize();
        this.home = home;
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        var given = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var home = given.containsKey("home")
                ? Path.of(given.get("home")).toAbsolutePath()
                : Files.createTempDirectory("lockkeeper-decisions");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Started.stopAll();
            if (!given.containsKey("home")) {
                Benchmark.clear(home);
            }
        }));
        new DecisionsBenchmark(given, home).run().forEach(System.out::println);
    }

    private List<String> run() {
        var load = Machine.load();
        var packaged = Packaged.in(root);
        if (!Files.exists(Told.file(home))) {
            tell(packaged);
        }
        var told = Told.in(home);
        var report = new ArrayList<>(Machine.table(root, told));
        try (var application = Started.start(packaged.withAdditions(), home, home, false)) {
            application.awaitReady();
            report.addAll(measured(new Visits(application, told, cookies(application, told)), load));
        }
        return report;
    }

    private static Map<String, String> cookies(Started application, Told told) {
        return Map.of(
                Visits.READER, session(application, told.get("reader"), told),
                Both.FEW, session(application, "olga@" + Both.FEW + ".example", told),
                Both.MANY, session(application, "olga@" + Both.MANY + ".example", told));
    }

    private static String session(Started application, String email, Told told) {
        var visitor = new Visitor(application);
        visitor.signIn(email, told.get("password"));
        return visitor.cookies();
    }

    private List<String> measured(Visits visits, String load) {
        var rounds = number("rounds", 40);
        var warmUp = number("warmup", 25);
        Benchmark.say("asking for each page %d times after %d", rounds, warmUp);
        var lines = new ArrayList<String>();
        var only = given.getOrDefault("only", "");
        var pages = visits.run(Places.named(only), warmUp, rounds);
        lines.add("| load before and after | " + load + ", " + Machine.load() + " |");
        lines.add("");
        lines.addAll(pages.table());
        lines.add("");
        lines.add("- over 1.5: " + (pages.over().isEmpty() ? "none" : String.join("; ", pages.over())));
        lines.add("- each %d times after %d of warming up, one at a time".formatted(rounds, warmUp));
        if (only.isEmpty()) {
            lines.add("");
            lines.addAll(visits.run(Places.fuller(), warmUp, rounds).tableOfFuller());
            lines.add("");
            lines.add("- over 1.5 beside what is as full: "
                    + (visits.over().isEmpty() ? "none" : String.join("; ", visits.over())));
            lines.add("");
            lines.addAll(visits.run(Places.linear(), 1, 3).table());
        }
        return lines;
    }

    private void tell(Packaged packaged) {
        Benchmark.say("making tenants with 10 and with %d records", number("records", 10_000));
        var option = "-Dlockkeeper.benchmark.decisions=" + number("records", 10_000);
        try (var application = Started.start(packaged.withAdditions(option), home, home, false)) {
            application.await(() -> Files.exists(Told.file(home)));
        }
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
    }
}
