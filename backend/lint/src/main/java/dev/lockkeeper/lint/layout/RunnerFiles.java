package dev.lockkeeper.lint.layout;

import dev.lockkeeper.lint.Runner;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the tool's configuration sets for its session, where the files show it: {@code -c name=value} in a connection's
 * options, SET in Flyway's {@code initSql}, {@code variables} in Rails' database.yml.
 */
final class RunnerFiles {

    private static final Set<String> SETTINGS = Set.of(
            "lock_timeout",
            "statement_timeout",
            "idle_in_transaction_session_timeout",
            "transaction_timeout",
            "timezone",
            "search_path");

    private static final Pattern OPTION =
            Pattern.compile("-c(?:\\s|%20|\\+)*(\\w+)(?:=|%3D)((?:(?!%20)[^\\s&\"'\\\\])+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SET = Pattern.compile(
            "\\bSET\\s+(?:SESSION\\s+)?(\\w+)\\s*(?:=|\\bTO\\b)\\s*'?([\\w.+ /-]+?)'?\\s*(?:;|\"|$)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern VARIABLE =
            Pattern.compile("(?m)^\\s+(\\w+):\\s*[\"']?([\\w.+ -]+?)[\"']?\\s*(?:#.*)?$");
    private static final Pattern STATEMENT_TIMEOUT = Pattern.compile("(x-statement-timeout)=(\\d+)");

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Set<String> sources = new TreeSet<>();

    private RunnerFiles() {}

    static Runner read(Files files) {
        var reading = new RunnerFiles();
        files.all().stream().filter(file -> !file.isSql()).forEach(reading::read);
        return reading.sources.isEmpty()
                ? Runner.UNKNOWN
                : Runner.of(String.join(", ", reading.sources), reading.settings);
    }

    private void read(SourceFile file) {
        put(file, OPTION);
        put(file, STATEMENT_TIMEOUT);
        if (file.name().startsWith("flyway.")) {
            sources.add(file.name());
            file.text().lines().filter(line -> line.contains("initSql")).forEach(line -> put(file, line, SET));
        }
        if (file.name().equals("database.yml")) {
            sources.add(file.name());
            int variables = file.text().indexOf("variables:");
            put(file, variables < 0 ? "" : file.text().substring(variables), VARIABLE);
        }
    }

    private void put(SourceFile file, Pattern pattern) {
        put(file, file.text(), pattern);
    }

    private void put(SourceFile file, String text, Pattern pattern) {
        var match = pattern.matcher(text);
        while (match.find()) {
            var name = match.group(1).toLowerCase(Locale.ROOT).replace("x-statement-timeout", "statement_timeout");
            if (SETTINGS.contains(name)) {
                settings.put(name, match.group(2).strip());
                sources.add(file.name());
            }
        }
    }
}
