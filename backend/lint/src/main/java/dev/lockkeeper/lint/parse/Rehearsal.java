package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Inner;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.grammar.SqlParser.DoBlockContext;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A DO block that tells the statements which it puts together instead of running them. */
final class Rehearsal {

    private static final int LONGEST = 20_000;
    private static final Pattern EXECUTED =
            Pattern.compile("(?i)(?<!\\bin |query )\\bexecute\\b\\s+([^;]*?)(\\s+(?:using|into)\\b[^;]*)?;");

    private Rehearsal() {}

    /** The same statements, each of which knows how to find out what it becomes. */
    static List<Inner> of(DoBlockContext block, List<Inner> body) {
        boolean hides = Lists.any(body, inner -> Lists.any(inner.statement().facts(), DynamicSql.class::isInstance));
        var shown = hides ? shown(Tree.text(block)) : null;
        return shown == null ? body : Lists.map(body, inner -> with(inner, shown));
    }

    private static Inner with(Inner inner, String shown) {
        var read = inner.statement();
        var facts = Lists.map(read.facts(), fact -> fact instanceof DynamicSql hiding ? hiding.showing(shown) : fact);
        var statement = new Statement(read.kind(), facts, read.problem(), read.problemOffset(), read.placeholders());
        return new Inner(statement, inner.sql(), inner.from(), inner.to(), inner.flow());
    }

    /** Null where it is in quotes that would have to be doubled, or too long to look through. */
    private static @Nullable String shown(String block) {
        if (block.length() > LONGEST || !block.contains("$")) {
            return null;
        }
        var executed = EXECUTED.matcher(block);
        if (!executed.find()) {
            return null;
        }
        return "-- Prints the statements instead of running them: run it where the tables are those of production, and"
                + "\n-- write what it prints into the migration, where each can be judged and given its safer way.\n"
                + executed.replaceAll("RAISE NOTICE '%;', $1;")
                + ";";
    }
}
