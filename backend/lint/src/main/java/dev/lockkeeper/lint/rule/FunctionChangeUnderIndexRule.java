package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Table;
import dev.lockkeeper.lint.source.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CREATE OR REPLACE FUNCTION of one that an index, a generated column or a CHECK calls, and new ones of these. */
final class FunctionChangeUnderIndexRule implements Rule {

    @Override
    public String id() {
        return "function-change-under-index";
    }

    @Override
    public Facts about() {
        return Facts.of(AddColumn.class, AddConstraint.class, CreateIndex.class, CreateObject.class);
    }

    private static final List<String> KINDS = List.of("index ", "generated ", "constraint ");
    private static final Phrase REPLACES = Phrase.of("REPLACE", "\\s*CREATE\\s+OR\\s+REPLACE\\b");

    @Override
    public Seq<Remark> check(Step step) {
        var calls = calls(step.fact());
        if (!calls.isEmpty()) {
            return bound(step, calls);
        }
        if (!(step.fact() instanceof CreateObject create)
                || !create.kind().equals("FUNCTION")
                || !REPLACES.opens(step.sql())) {
            return Seq.empty();
        }
        var call = Pattern.compile("(?i)(?<![\\w\"])" + Pattern.quote(create.name()) + "\\s*\\(");
        return Seq.from(step.schema().each())
                .filter(table -> step.existed(table.name()))
                .flatMap(table -> remarks(table, create, call));
    }

    /** What is kept, or checked for ever, by what a function says today. */
    private static Collection<String> calls(@Nullable Fact fact) {
        if (fact instanceof CreateIndex index) {
            return index.form().functions();
        }
        if (fact instanceof AddConstraint add) {
            var check = add.constraint().check();
            return check == null ? List.of() : check.functions();
        }
        return fact instanceof AddColumn add && add.column().generatedFrom() != null
                ? add.column().generatedFrom().functions()
                : List.of();
    }

    private static Seq<Remark> bound(Step step, Collection<String> calls) {
        return Seq.from(calls)
                .filter(step.schema().types()::toldFunction)
                .limit(1)
                .map(function -> Remark.on(
                                null,
                                "This rests on what " + function
                                        + " answers today: whoever replaces that function has to think of it, and a "
                                        + "restore needs it first.")
                        .as(Severity.INFO));
    }

    private static Seq<Remark> remarks(Table table, CreateObject create, Pattern call) {
        return Seq.from(KINDS).flatMap(kind -> Seq.from(table.toldOf(kind).entrySet())
                .filter(told -> call.matcher(told.getValue()).find())
                .map(told -> Remark.on(
                                table.name(),
                                "The " + spoken(kind) + told.getKey() + " of " + table.name()
                                        + " keeps the answers of the old " + create.name() + ".")
                        .safer(safer(table, kind, told.getKey()))
                        .meaning(UNKNOWN_EFFECT)));
    }

    private static String spoken(String kind) {
        return kind.equals("generated ") ? "generated column " : kind;
    }

    private static @Nullable Plan safer(Table table, String kind, String name) {
        return kind.equals("index ")
                ? new PlanDraft()
                        .alone(
                                "rebuild " + name,
                                "Right after the change: compute the index anew while everybody works on",
                                "REINDEX INDEX CONCURRENTLY " + Sql.name(Sql.beside(table.name(), name)) + ";")
                        .plan()
                : null;
    }
}
