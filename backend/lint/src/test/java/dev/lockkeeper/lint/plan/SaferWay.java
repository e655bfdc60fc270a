package dev.lockkeeper.lint.plan;

import static java.util.stream.Collectors.joining;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.PlanScript;
import dev.lockkeeper.lint.Script;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A statement, and the rule whose safer way is put to the proof: a block of safer-ways.txt. */
record SaferWay(String rule, List<String> told, String sql) {

    static Stream<SaferWay> all() {
        return Arrays.stream(ShopServer.text("safer-ways.txt").strip().split("\n\\s*\n"))
                .map(SaferWay::read);
    }

    private static SaferWay read(String block) {
        var lines = block.lines().toList();
        return new SaferWay(
                lines.get(0),
                lines.stream()
                        .filter(line -> line.startsWith("@ "))
                        .map(line -> line.substring(2))
                        .toList(),
                lines.stream().skip(1).filter(line -> !line.startsWith("@ ")).collect(joining("\n")));
    }

    /** What is there beside the shop. */
    String before() {
        return each("before ").collect(joining("\n"));
    }

    /** Whether values differ by nature, as random ones do. */
    boolean sameRows() {
        return !told.contains("other rows");
    }

    /** What the catalog says otherwise, and may: lines that are left out on both sides. */
    List<String> aside() {
        return each("aside ").toList();
    }

    private Stream<String> each(String what) {
        return told.stream().filter(line -> line.startsWith(what)).map(line -> line.substring(what.length()));
    }

    /** What it should come to, where the statement itself is one that the server refuses. */
    Plan original() {
        var meant = each("original ").findFirst().orElse(sql);
        return new Plan(List.of(new PlanScript("original", meant, !told.contains("no transaction"), "", 1)), List.of());
    }

    /** What comes before the statement that is minded, and the safer way of that one. */
    Plan safer() {
        var draft = new PlanDraft();
        each("ddl ").forEach(ddl -> draft.alone("before", "", ddl));
        var finding = finding();
        return finding.plan() == null
                ? draft.alone("safer", "", Objects.requireNonNull(finding.saferSql()))
                        .plan()
                : draft.then(finding.plan()).plan();
    }

    private Finding finding() {
        var history = List.of(
                new Script("shop.sql", ShopServer.text("shop.sql"), true), new Script("before.sql", before(), true));
        var script = new Script("V1.sql", sql, !told.contains("no transaction"));
        return Linter.lint(List.of(script), LintContext.of(18), history).findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " does not mind " + sql));
    }

    @Override
    public String toString() {
        return rule + ": " + sql.lines().findFirst().orElse("");
    }
}
