package dev.lockkeeper.lint;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.walk.FactsWalk;
import dev.lockkeeper.lint.walk.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a migration's scripts in order and says what PostgreSQL would do. Never throws on any text. */
public final class Linter {

    /** A longer script is not read, and a finding says so. */
    public static final int MOST_CHARACTERS = 16_000_000;

    /** What comes after that many statements of a migration is not read, and a finding says so. */
    public static final int MOST_STATEMENTS = 10_000;

    private Linter() {}

    public static LintReport lint(List<Script> scripts, LintContext context) {
        return lint(scripts, context, List.of());
    }

    /**
     * As above, after earlier scripts that have already run: they tell types, constraints and indexes. Scripts that take
     * others back are judged apart; baselines and what belongs to the tool are not.
     */
    public static LintReport lint(List<Script> scripts, LintContext context, List<Script> history) {
        var walk = new Walk(context);
        walk.release(released(context, history));
        walk.change(scripts);
        var downs = downs(scripts);
        var before = downs.isEmpty() ? walk.schema() : walk.schema().copy();
        var applied = walk.walk(Lists.where(
                scripts, script -> script.role() == ScriptRole.UP || script.role() == ScriptRole.REPEATABLE));
        var remainder = walk.remainder();
        var back = downs.isEmpty() ? List.<ScriptReport>of() : walk.walkBack(downs, before, applied);
        return new LintReport(applied, null, back, remainder);
    }

    static List<Script> released(LintContext context, List<Script> history) {
        var released = new ArrayList<Script>();
        context.catalogue().schema().ifPresent(schema -> released.add(new Script("catalogue", schema, true)));
        released.addAll(history);
        return released;
    }

    /** Down scripts run last to first, on what the ups have left, which by then is in use. */
    private static List<Script> downs(List<Script> scripts) {
        var downs = new ArrayList<>(Lists.where(scripts, script -> script.role() == ScriptRole.DOWN));
        Collections.reverse(downs);
        return downs;
    }

    /**
     * What the server does with each statement of a script that runs statement by statement, as in psql.
     *
     * @param before all that is there before, as SQL; when it is empty, whatever is named is there
     */
    public static List<StatementFacts> facts(String sql, LintContext context, List<Script> before) {
        var walk = new FactsWalk(context);
        walk.start(before);
        return walk.walk(sql);
    }
}
