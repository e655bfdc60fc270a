package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.LintContext;
import dev.lockkeeper.lint.Linter;
import dev.lockkeeper.lint.Remainder;
import dev.lockkeeper.lint.Script;
import dev.lockkeeper.lint.ScriptReport;
import dev.lockkeeper.lint.Section;
import dev.lockkeeper.lint.StatementKind;
import dev.lockkeeper.lint.StatementReport;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.parse.StatementReader;
import dev.lockkeeper.lint.rule.WaysBack;
import dev.lockkeeper.lint.schema.Differences;
import dev.lockkeeper.lint.schema.Schema;
import dev.lockkeeper.lint.source.Lines;
import dev.lockkeeper.lint.source.Passage;
import dev.lockkeeper.lint.source.Piece;
import dev.lockkeeper.lint.source.Splitter;
import dev.lockkeeper.lint.source.Substitution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One pass through the scripts of a migration, in order. */
public final class Walk {

    private final Schema schema = new Schema();
    private final Routines routines = new Routines();
    private final LintContext context;
    private final Ledger ledger = new Ledger();
    private final Refusing refusing;
    private StatementReader reader = new StatementReader();
    private WaysBack waysBack = WaysBack.NONE;
    private Progress progress;
    private boolean fresh = true;
    private int statements;

    public Walk(LintContext context) {
        this.context = context;
        this.refusing = new Refusing(context);
        this.progress = new Progress(schema, routines, context, waysBack, ledger, refusing);
    }

    /** The change that comes next, of which undo scripts may be a part. */
    public void change(List<Script> scripts) {
        waysBack = WaysBack.of(scripts);
        progress.waysBack(waysBack);
    }

    /** What is there after everything walked so far. */
    public Schema schema() {
        return schema;
    }

    /** What is unfinished after everything walked so far, and what has been finished. */
    public Remainder remainder() {
        return ledger.at(schema);
    }

    /** Takes in scripts that have been released before: they tell what is there, and are not judged. */
    public void release(List<Script> history) {
        if (fresh && history.isEmpty()) {
            return;
        }
        history.forEach(this::walk);
        schema.settle();
        refusing.settle();
        ledger.released();
        progress = new Progress(schema, routines, context, waysBack, ledger, refusing);
        progress.released(history);
        reader = new StatementReader();
        statements = 0;
    }

    /** Scripts that belong together, with what can only be said at their end. */
    public List<ScriptReport> walk(List<Script> scripts) {
        return walk(scripts, walked -> walked);
    }

    /** Undo scripts, after a migration that found the schema as it was before. */
    public List<ScriptReport> walkBack(List<Script> downs, Schema before, List<ScriptReport> there) {
        var deployed = schema.copy();
        boolean known = !Undo.hides(there);
        release(List.of());
        progress.takesBack(deployed);
        return walk(downs, walked -> new Undo(Differences.of(before, deployed, schema), known, context.settings())
                .told(walked));
    }

    private List<ScriptReport> walk(List<Script> scripts, UnaryOperator<List<ScriptReport>> afterwards) {
        refusing.judge();
        var walked = Lists.map(scripts, this::walk);
        var settled = afterwards.apply(Lists.map(walked, this::settled));
        var complete = new ArrayList<ScriptReport>();
        for (var report : settled) {
            var script = scripts.get(complete.size());
            complete.add(report.with(Waivers.apply(
                    script, Encoding.apply(script, report.statements(), context.settings()), context.today())));
        }
        return complete;
    }

    private ScriptReport walk(Script script) {
        fresh = false;
        var reports = new ArrayList<StatementReport>();
        var lines = new Lines(script.sql());
        progress.open(script);
        if (script.sql().length() > Linter.MOST_CHARACTERS) {
            progress.startScript(script.running().get(0).mode());
            reports.add(refusal(script, lines, 0, "has more than " + Linter.MOST_CHARACTERS + " characters"));
        } else {
            script.running().forEach(section -> walk(script, section, lines, reports));
        }
        return new ScriptReport(script.name(), script.inTransaction(), reports, script.role());
    }

    private void walk(Script script, Section section, Lines lines, List<StatementReport> reports) {
        if (statements > Linter.MOST_STATEMENTS) {
            return;
        }
        progress.startScript(section.mode());
        var text = Passage.of(script.sql()).part(section.from(), section.to());
        var splitter = new Splitter(Substitution.apply(text, script.values()));
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            if (++statements > Linter.MOST_STATEMENTS) {
                var problem = "comes after the first " + Linter.MOST_STATEMENTS + " statements";
                reports.add(refusal(script, lines, piece.get().from(), problem));
                return;
            }
            reports.add(report(script, lines, piece.get(), reports.size() + 1));
        }
    }

    private StatementReport report(Script script, Lines lines, Piece piece, int number) {
        var sql = script.sql().substring(piece.from(), piece.to());
        var statement = reader.read(piece);
        return progress.run(new Place(number, piece.from(), piece.to(), sql, lines), statement);
    }

    /** Without what has turned out not to count, now that the end of the migration is known. */
    private ScriptReport settled(ScriptReport script) {
        return script.with(Lists.map(script.statements(), progress::settled));
    }

    /** What is not read is said, once, for all that is left of the script. */
    private StatementReport refusal(Script script, Lines lines, int from, String problem) {
        var statement = new Statement(StatementKind.UNPARSED, List.of(), problem, from, List.of());
        var shown = script.sql().lines().findFirst().orElse("");
        return progress.run(new Place(1, from, script.sql().length(), shown, lines), statement);
    }
}
