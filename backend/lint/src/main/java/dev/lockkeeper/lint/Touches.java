package dev.lockkeeper.lint;

import dev.lockkeeper.lint.fact.AddColumn;
import dev.lockkeeper.lint.fact.AddConstraint;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.ChangeColumn;
import dev.lockkeeper.lint.fact.CreateIndex;
import dev.lockkeeper.lint.fact.CreateTable;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.NewConstraint;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.fact.RunBody;
import dev.lockkeeper.lint.fact.SetDefault;
import dev.lockkeeper.lint.fact.SetIdentity;
import dev.lockkeeper.lint.fact.SetNotNull;
import dev.lockkeeper.lint.fact.Statement;
import dev.lockkeeper.lint.fact.Update;
import dev.lockkeeper.lint.parse.StatementReader;
import dev.lockkeeper.lint.source.Splitter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement changes by name: columns, and tables that it makes or renames. What it locks, its report says. */
public final class Touches {

    /** A table, or one of its columns. */
    public record Touch(TableName table, @Nullable String column) {}

    private final Set<Touch> found = new LinkedHashSet<>();

    private Touches() {}

    /** Takes any text; what cannot be read touches nothing. */
    public static Set<Touch> of(String sql) {
        var touches = new Touches();
        var reader = new StatementReader();
        var splitter = new Splitter(sql);
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            if (!piece.get().metaCommand()) {
                touches.add(reader.read(piece.get()));
            }
        }
        return touches.found;
    }

    private void add(Statement statement) {
        statement.facts().forEach(this::add);
    }

    private void add(Fact fact) {
        if (fact instanceof RunBody body) {
            body.body().forEach(inner -> add(inner.statement()));
        } else if (fact instanceof CreateTable made && !made.temporary()) {
            found.add(new Touch(made.table(), null));
        } else if (fact instanceof RenameTable renamed) {
            found.add(new Touch(renamed.table(), null));
            found.add(new Touch(renamed.to(), null));
        } else {
            columns(fact);
        }
    }

    private void columns(Fact fact) {
        if (fact instanceof AddColumn added) {
            column(added.table(), added.column().name());
        } else if (fact instanceof DropColumn dropped) {
            column(dropped.table(), dropped.column());
        } else if (fact instanceof RenameColumn renamed) {
            column(renamed.table(), renamed.column());
            column(renamed.table(), renamed.to());
        } else if (fact instanceof AlterColumnType typed) {
            column(typed.table(), typed.column());
        } else {
            settings(fact);
        }
    }

    private void settings(Fact fact) {
        if (fact instanceof SetNotNull required) {
            column(required.table(), required.column());
        } else if (fact instanceof SetDefault preset) {
            column(preset.table(), preset.column());
        } else if (fact instanceof SetIdentity numbered) {
            column(numbered.table(), numbered.column());
        } else if (fact instanceof ChangeColumn changed) {
            column(changed.table(), changed.column());
        } else {
            uses(fact);
        }
    }

    /** What holds on to columns stands in the way of who changes them. */
    private void uses(Fact fact) {
        if (fact instanceof CreateIndex index) {
            all(index.table(), index.columns());
            all(index.table(), index.computed());
        } else if (fact instanceof AddConstraint added) {
            all(added.table(), added.constraint().columns());
            referenced(added.constraint());
        } else if (fact instanceof Update updated) {
            all(updated.table(), updated.columns());
        }
    }

    private void referenced(NewConstraint constraint) {
        if (constraint.references() != null) {
            all(constraint.references(), constraint.referencedColumns());
        }
    }

    private void all(TableName table, Collection<String> columns) {
        columns.forEach(column -> column(table, column));
    }

    private void column(TableName table, String column) {
        found.add(new Touch(table, column));
    }
}
