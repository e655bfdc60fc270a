package dev.lockkeeper.lint;

import dev.lockkeeper.lint.walk.Walk;
import java.util.ArrayList;
import java.util.List;

/** Reads a migration's scripts in order and says what PostgreSQL would do. Never throws on any text. */
public final class Linter {

    /** A longer script is not read, and a finding says so. */
    public static final int MOST_CHARACTERS = 5_000_000;

    /** What comes after that many statements of a migration is not read, and a finding says so. */
    public static final int MOST_STATEMENTS = 10_000;

    private Linter() {}

    public static LintReport lint(List<Script> scripts, LintContext context) {
        return lint(scripts, context, List.of());
    }

    /** As above, after earlier scripts that have already run: they tell types, constraints and indexes. */
    public static LintReport lint(List<Script> scripts, LintContext context, List<Script> history) {
        var walk = new Walk(context);
        walk.release(released(context, history));
        return walk.finish(scripts.stream().map(walk::walk).toList());
    }

    private static List<Script> released(LintContext context, List<Script> history) {
        var released = new ArrayList<Script>();
        context.catalogue().schema().ifPresent(schema -> released.add(new Script("catalogue", schema, true)));
        released.addAll(history);
        return released;
    }
}
