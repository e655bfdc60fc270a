package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Guard;
import dev.lockkeeper.lint.GuardKind;
import dev.lockkeeper.lint.RuleBook;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.list.Seq;
import org.jspecify.annotations.Nullable;

/** Speaks where a decision asks for it, of the tables that the decision is about, as loudly as it says. */
abstract class GuardRule implements Rule {

    static final String CATEGORY = RuleBook.GUARDS;

    private final GuardKind kind;
    private final Facts about;

    GuardRule(GuardKind kind, Facts about) {
        this.kind = kind;
        this.about = about;
    }

    @Override
    public final String id() {
        return kind.rule();
    }

    @Override
    public final Facts about() {
        return about;
    }

    @Override
    public final Seq<Remark> check(Step step) {
        var table = onlyTable(step.fact());
        return Seq.from(step.settings().guards().of(kind.rule()))
                .filter(guard -> concerns(step, guard, table))
                .flatMap(guard -> said(step, guard));
    }

    private Seq<Remark> said(Step step, Guard guard) {
        return check(step, guard)
                .filter(remark -> remark.table() == null || covers(step, guard, remark.table()))
                .map(remark -> remark.by(guard));
    }

    /** Most guards are about other tables, and cost nothing but this question. */
    private boolean concerns(Step step, Guard guard, @Nullable TableName table) {
        if (table == null || kind == GuardKind.BANNED_STATEMENT || covers(step, guard, table)) {
            return true;
        }
        assert said(step, guard).isEmpty() : kind + " speaks of more than " + table;
        return false;
    }

    /** Whether it speaks of the table, which may be named without its schema. */
    static boolean covers(Step step, Guard guard, TableName table) {
        return guard.covers(placed(step, table));
    }

    /** Of what the statement makes, or of what is there. */
    static TableName placed(Step step, TableName table) {
        var fact = step.fact();
        boolean made = fact instanceof CreateTable create && create.table().equals(table)
                || fact instanceof CreateView view && view.view().equals(table);
        return made ? SearchPath.made(table, step.session()) : SearchPath.of(table, step);
    }

    /** As above, of a type or another thing that is no relation: of these, nobody knows which schema holds them. */
    static boolean coversThing(Step step, Guard guard, TableName written) {
        return guard.covers(SearchPath.made(written, step.session()));
    }

    /** The one that all is about that there is to say; null where there may be others. */
    private static @Nullable TableName onlyTable(@Nullable Fact fact) {
        if (fact instanceof CreateTable create) {
            return create.table();
        }
        if (fact instanceof AddColumn add) {
            return add.table();
        }
        if (fact instanceof AlterColumnType alter) {
            return alter.table();
        }
        if (fact instanceof AddConstraint add) {
            return add.table();
        }
        return fact instanceof CreateIndex index ? index.table() : null;
    }

    /** What is said of tables that the guard leaves alone does not count. */
    abstract Seq<Remark> check(Step step, Guard guard);
}
