package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.SetDefault;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.DataType;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A default that changes for new rows, or that is computed too early. */
final class ChangeDefaultRule implements Rule {

    @Override
    public String id() {
        return "change-default";
    }

    @Override
    public Facts about() {
        return Added.FACTS.and(SetDefault.class);
    }

    private static final Pattern EARLY =
            Pattern.compile("(?is)\\(?\\s*'(now|today|tomorrow|yesterday)'\\s*(\\)?\\s*::\\s*\\w.*)?\\)?");
    private static final Set<String> MOMENTS = Set.of("timestamp", "timestamptz", "date", "time", "timetz");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof SetDefault set) {
            var type = step.schema().table(set.table()).column(set.column()).map(Column::type);
            if (early(set.value(), type.orElse(null))) {
                return frozen(set.table(), set.column());
            }
            return step.existed(set.table()) && !created(step, set) ? remark(set) : Seq.empty();
        }
        return Added.in(step)
                .filter(added -> added.column().defaultValue() != null
                        && early(added.column().defaultValue(), added.type()))
                .flatMap(added -> frozen(added.table(), added.name()));
    }

    private static boolean created(Step step, SetDefault set) {
        return step.schema()
                .table(set.table())
                .column(set.column())
                .filter(Column::created)
                .isPresent();
    }

    private static boolean early(Expression value, @Nullable DataType type) {
        var written = EARLY.matcher(value.sql());
        boolean text = value.sql().toLowerCase(Locale.ROOT).contains("text");
        return written.matches()
                && !text
                && (type == null ? written.group(1).equalsIgnoreCase("now") : MOMENTS.contains(type.name()));
    }

    private static Seq<Remark> frozen(TableName table, String column) {
        return Remark.on(table, "The default of " + column + " is the moment of this migration, for every row to come.")
                .as(Severity.WARN)
                .safer("ALTER TABLE " + Sql.name(table) + " ALTER COLUMN " + Sql.name(column)
                        + " SET DEFAULT CURRENT_TIMESTAMP;")
                .alone();
    }

    private static Seq<Remark> remark(SetDefault set) {
        return Remark.on(
                        set.table(),
                        "Rows of " + set.table() + " that are there keep their " + set.column()
                                + "; only new ones get the new default.")
                .alone();
    }
}
