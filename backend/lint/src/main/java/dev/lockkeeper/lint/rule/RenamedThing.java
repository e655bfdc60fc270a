package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AlterIndex;
import dev.lockkeeper.lint.fact.RenameColumn;
import dev.lockkeeper.lint.fact.RenameConstraint;
import dev.lockkeeper.lint.fact.RenameTable;
import dev.lockkeeper.lint.schema.Constraint;
import dev.lockkeeper.lint.schema.Index;
import dev.lockkeeper.lint.settings.NameKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What gets another name, and of which kind it is. */
final class RenamedThing {

    private RenamedThing() {}

    static Optional<NewName> in(Step step) {
        var fact = step.fact();
        if (fact instanceof RenameTable rename) {
            return Optional.of(new NewName(relation(step, rename), rename.to()));
        }
        if (fact instanceof AlterIndex alter && alter.to() != null) {
            return Optional.of(new NewName(
                    index(step, alter.index()), new TableName(alter.index().schema(), alter.to())));
        }
        if (fact instanceof RenameConstraint rename) {
            return Optional.of(new NewName(constraint(step, rename.table(), rename.constraint()), rename.to()));
        }
        return fact instanceof RenameColumn rename
                ? Optional.of(new NewName(NameKind.COLUMN, rename.to()))
                : Optional.empty();
    }

    /** The table that it belongs to, or is; null where nobody has told. */
    static @Nullable TableName table(Step step) {
        var fact = step.fact();
        if (fact instanceof RenameTable rename) {
            return step.schema().index(rename.table()).map(Index::table).orElse(rename.to());
        }
        if (fact instanceof AlterIndex alter) {
            return step.schema().index(alter.index()).map(Index::table).orElse(null);
        }
        if (fact instanceof RenameConstraint rename) {
            return rename.table();
        }
        return fact instanceof RenameColumn rename ? rename.table() : null;
    }

    private static NameKind relation(Step step, RenameTable rename) {
        var statement = step.statement().kind();
        if (statement.startsWith("ALTER SEQUENCE")) {
            return NameKind.SEQUENCE;
        }
        if (statement.contains("VIEW")) {
            return NameKind.VIEW;
        }
        return step.schema().index(rename.table()).isPresent() ? index(step, rename.table()) : NameKind.TABLE;
    }

    /** One that stands behind a constraint shares its name, and goes by that. */
    private static NameKind index(Step step, TableName index) {
        return step.schema()
                .index(index)
                .filter(known -> known.traits().constraint())
                .map(known -> constraint(step, known.table(), index.name()))
                .orElse(NameKind.INDEX);
    }

    private static NameKind constraint(Step step, TableName table, String name) {
        return step.schema()
                .told(table)
                .flatMap(known -> known.constraint(name))
                .map(Constraint::kind)
                .map(NewName::kind)
                .orElse(NameKind.OTHER);
    }
}
