package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.LintReport;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.StatementKind;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.parse.StatementReader;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.source.Lines;
import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.lint.source.Splitter;
import java.util.ArrayList;
import java.util.List;

/** One pass through the scripts of a migration, in order. */
public final class Walk {

    private final StatementReader reader = new StatementReader();
    private final Schema schema = new Schema();
    private final LintContext context;
    private Progress progress;
    private int statements;

    public Walk(LintContext context) {
        this.context = context;
        this.progress = new Progress(schema, context);
    }

    /** Takes in scripts that have been released before: they tell what is there, and are not judged. */
    public void release(List<Script> history) {
        history.forEach(this::walk);
        schema.settle();
        progress = new Progress(schema, context);
        progress.released(history);
        statements = 0;
    }

    /** Once all scripts have been walked: adds what could only be said at the end. */
    public LintReport finish(List<ScriptReport> scripts) {
        return new LintReport(progress.finish(scripts));
    }

    public ScriptReport walk(Script script) {
        var reports = new ArrayList<StatementReport>();
        var lines = new Lines(script.sql());
        var splitter = new Splitter(script.sql());
        progress.startScript(script.inTransaction());
        progress.open(script);
        if (script.sql().length() > Linter.MOST_CHARACTERS) {
            reports.add(refusal(script, lines, 0, "has more than " + Linter.MOST_CHARACTERS + " characters"));
            return new ScriptReport(script.name(), script.inTransaction(), reports);
        }
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            if (++statements > Linter.MOST_STATEMENTS) {
                var problem = "comes after the first " + Linter.MOST_STATEMENTS + " statements";
                reports.add(refusal(script, lines, piece.get().from(), problem));
                break;
            }
            reports.add(report(script, lines, piece.get(), reports.size() + 1));
        }
        return new ScriptReport(script.name(), script.inTransaction(), reports);
    }

    private StatementReport report(Script script, Lines lines, Piece piece, int number) {
        var sql = script.sql().substring(piece.from(), piece.to());
        var statement = reader.read(piece);
        return progress.run(new Place(number, piece.from(), piece.to(), sql, lines), statement);
    }

    /** What is not read is said, once, for all that is left of the script. */
    private StatementReport refusal(Script script, Lines lines, int from, String problem) {
        var statement = new Statement(StatementKind.UNPARSED, List.of(), problem, from, List.of());
        var shown = script.sql().lines().findFirst().orElse("");
        return progress.run(new Place(1, from, script.sql().length(), shown, lines), statement);
    }
}
