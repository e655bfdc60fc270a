package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Script;
import java.util.List;
import java.util.stream.IntStream;

/** The rules' examples as a body of migrations to measure with. */
public final class RuleExamples {

    private static final int COPIES = 20;

    private RuleExamples() {}

    public static List<Script> scripts() {
        return IntStream.range(0, COPIES)
                .boxed()
                .flatMap(copy -> Example.all())
                .map(example -> new Script(example.rule() + ".sql", example.sql(), true))
                .toList();
    }
}
