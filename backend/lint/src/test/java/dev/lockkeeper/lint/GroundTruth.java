package dev.lockkeeper.lint;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What PostgreSQL was seen to do, statement by statement; the files lie beside the checkout where somebody has them. */
record GroundTruth(String baseSchema, List<Map<String, String>> rows) {

    /** Locks, rewrites and scans, by the tables' bare names. */
    record Deed(Map<String, String> locks, Set<String> rewrites, Set<String> scans) {}

    static Optional<GroundTruth> find() throws IOException {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var lint = folder.resolve("shared").resolve("lint");
            if (Files.exists(lint.resolve("ground-truth-sample.csv"))) {
                return Optional.of(new GroundTruth(
                        Files.readString(lint.resolve("ground-truth-base.sql")),
                        read(Files.readString(lint.resolve("ground-truth-sample.csv")))));
            }
        }
        return Optional.empty();
    }

    /** What the server did, or nothing where it refused or does not know the form. */
    static Optional<Deed> seen(Map<String, String> row, int server) {
        var lock = row.get("pg" + server + "_lock");
        if (lock.startsWith("ERROR") || lock.equals("n/a")) {
            return Optional.empty();
        }
        return Optional.of(new Deed(
                locks(lock), rewrites(row.get("pg" + server + "_rewrite")), scans(row.get("pg" + server + "_scan"))));
    }

    Deed claimed(Map<String, String> row, int server) {
        var zone = row.get("notes").replaceAll("(?s).*(SET TimeZone='[^']+').*", "$1");
        var sql = (zone.startsWith("SET") ? zone + ";" : "") + row.get("statement");
        var history =
                List.of(new Script("base.sql", baseSchema, true), new Script("setup.sql", row.get("setup"), true));
        var script = new Script("V1.sql", sql, row.get("in_transaction").equals("yes"));
        return deed(Linter.lint(List.of(script), LintContext.of(server), history));
    }

    private static Deed deed(LintReport report) {
        Map<TableName, LockMode> locks = new HashMap<>();
        report.statements()
                .forEach(statement ->
                        statement.locks().forEach(lock -> locks.merge(lock.table(), lock.mode(), LockMode::max)));
        var named = new TreeMap<String, String>();
        locks.forEach((table, mode) -> named.put(table.name(), mode.sqlName()));
        return new Deed(
                named,
                tables(report, work -> work.work() == Work.REWRITE),
                tables(report, work -> work.effort() != Effort.NONE));
    }

    private static Set<String> tables(LintReport report, Predicate<TableWork> which) {
        return report.statements().stream()
                .flatMap(statement -> statement.tableWork().stream())
                .filter(which)
                .map(work -> work.table().name())
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, String> locks(String cell) {
        var locks = new TreeMap<String, String>();
        for (var lock : cell.split("; ")) {
            if (lock.contains("=") && !lock.startsWith("ix:")) {
                var parts = lock.split("=");
                locks.put(bare(parts[0]), parts[1]);
            }
        }
        return locks;
    }

    private static Set<String> rewrites(String cell) {
        if (!cell.startsWith("table:")) {
            return Set.of();
        }
        return Arrays.stream(cell.substring("table:".length())
                        .replaceAll(" \\+\\d+ indexes", "")
                        .split(","))
                .filter(name -> !name.startsWith("seq:"))
                .map(name -> bare(name.replace("(event)", "")))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> scans(String cell) {
        return Arrays.stream(cell.split("; "))
                .filter(scan -> scan.startsWith("full:"))
                .map(scan -> bare(scan.substring("full:".length()).replaceAll("\\*\\d+", "")))
                .collect(toCollection(TreeSet::new));
    }

    private static String bare(String name) {
        return name.strip().replaceFirst("^(view|mv):", "");
    }

    private static List<Map<String, String>> read(String csv) {
        var records = records(csv);
        var header = records.get(0);
        var rows = new ArrayList<Map<String, String>>();
        for (var cells : records.subList(1, records.size())) {
            var row = new HashMap<String, String>();
            for (int at = 0; at < header.size(); at++) {
                row.put(header.get(at), at < cells.size() ? cells.get(at) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> records(String csv) {
        var records = new ArrayList<List<String>>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char c = csv.charAt(at);
            if (c == '"') {
                boolean doubled = quoted && at + 1 < csv.length() && csv.charAt(at + 1) == '"';
                cell.append(doubled ? "\"" : "");
                at += doubled ? 1 : 0;
                quoted = doubled == quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(cells));
                    cells.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return records;
    }
}
