package dev.lockkeeper.lint;

import dev.lockkeeper.lint.rule.RuleExamples;
import java.util.List;
import java.util.Locale;

/** Measures statements a second over the rules' own examples; run it by hand, it is no test. */
final class LintRate {

    private static final int ROUNDS = 10;
    private static final double NANOS = 1e9;

    private LintRate() {}

    public static void main(String[] arguments) {
        var scripts = RuleExamples.scripts();
        measure("cold", scripts);
        for (int round = 0; round < ROUNDS; round++) {
            measure("round " + (round + 1), scripts);
        }
    }

    private static void measure(String name, List<Script> scripts) {
        long start = System.nanoTime();
        int statements = scripts.stream()
                .mapToInt(script -> Linter.lint(List.of(script), LintContext.of(18))
                        .statements()
                        .size())
                .sum();
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                Locale.ROOT,
                "%-9s %,6d statements in %,5d scripts: %,8.0f statements/s, %.3f ms a script%n",
                name,
                statements,
                scripts.size(),
                statements / seconds,
                seconds * 1_000 / scripts.size());
    }
}
