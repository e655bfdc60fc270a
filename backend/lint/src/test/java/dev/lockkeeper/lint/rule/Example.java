package dev.lockkeeper.lint.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One block of a rule's table: directives that start with @, SQL, and the findings of that rule that it brings, as
 * "-> statement severity message" or "-> none".
 */
record Example(String rule, List<String> directives, String sql, List<String> expected) {

    static Stream<Example> of(String rule) {
        return Arrays.stream(text(rule).split("\n\\s*\n")).map(block -> read(rule, block));
    }

    private static Example read(String rule, String block) {
        var lines = block.strip().lines().toList();
        return new Example(
                rule,
                lines.stream()
                        .filter(line -> line.startsWith("@ "))
                        .map(line -> line.substring(2))
                        .toList(),
                lines.stream()
                        .filter(line -> !line.startsWith("@ ") && !line.startsWith("-> "))
                        .collect(joining("\n")),
                lines.stream()
                        .filter(line -> line.startsWith("-> ") && !line.equals("-> none"))
                        .map(line -> line.substring(3))
                        .toList());
    }

    LintReport lint() {
        var script = new Script("example.sql", sql, !directives.contains("no transaction"));
        var history = directive("history")
                .map(sql -> List.of(new Script("history.sql", sql, true)))
                .orElse(List.of());
        return Linter.lint(List.of(script), context(), history);
    }

    List<String> findings() {
        return lint().statements().stream()
                .flatMap(statement -> statement.findings().stream()
                        .filter(finding -> finding.ruleId().equals(rule))
                        .map(finding -> statement.number() + " "
                                + finding.severity().name().toLowerCase() + " " + finding.message()))
                .toList();
    }

    private LintContext context() {
        int server = directive("server").map(Integer::valueOf).orElse(18);
        var context = new LintContext(server, rows(), directives.contains("runner sets lock_timeout"));
        return directive("today").map(LocalDate::parse).map(context::on).orElse(context);
    }

    private Catalogue rows() {
        return directive("rows")
                .map(rows -> rows.split(" "))
                .map(rows ->
                        Map.of(TableName.of(rows[0]), new TableFacts(Long.parseLong(rows[1]), 0, Heat.NORMAL, null)))
                .<Catalogue>map(known -> table -> Optional.ofNullable(known.get(table)))
                .orElse(Catalogue.unknown());
    }

    private Optional<String> directive(String name) {
        return directives.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst();
    }

    private static String text(String rule) {
        try (var stream = Example.class.getResourceAsStream(rule + ".txt")) {
            if (stream == null) {
                throw new AssertionError("The rule " + rule + " has no examples");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return rule + ": " + sql.lines().findFirst().orElse("");
    }
}
