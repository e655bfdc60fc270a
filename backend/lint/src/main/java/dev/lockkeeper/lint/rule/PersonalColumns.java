package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns that are personal here: by the dictionary, and by what the team has said. */
final class PersonalColumns {

    private PersonalColumns() {}

    static Optional<String> kind(Step step, TableName table, String column, @Nullable DataType type) {
        var privacy = step.settings().privacy();
        if (privacy.harmless().contains(column)) {
            return Optional.empty();
        }
        return privacy.words().contains(column) ? Optional.of(column) : PersonalData.in(table, column, type);
    }

    /** Whether somebody has said how personal the column, or all of its table, is. */
    static boolean classified(Step step, Schema schema, TableName table, String column) {
        var privacy = step.settings().privacy();
        var traits = schema.table(table).traits();
        return privacy.classified().contains(table.name() + "." + column)
                || traits.commentOn(column).filter(privacy::classifies).isPresent()
                || traits.comment().filter(privacy::classifies).isPresent();
    }

    /** The personal columns of a table, as far as it is known. */
    static List<String> of(Step step, TableName table) {
        return Lists.map(
                Lists.where(
                        step.schema().table(table).columns(),
                        column -> classified(step, step.schema(), table, column.name())
                                || kind(step, table, column.name(), column.type())
                                        .isPresent()),
                Column::name);
    }
}
