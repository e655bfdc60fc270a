package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.Plan;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.plan.PlanDraft;
import dev.lockkeeper.lint.plan.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ALTER COLUMN … TYPE of a column that something else is made of. */
final class AlterTypeBlockedByDependentsRule implements Rule {

    @Override
    public String id() {
        return "alter-type-blocked-by-dependents";
    }

    @Override
    public Facts about() {
        return Facts.of(AlterColumnType.class);
    }

    @Override
    public Stream<Remark> check(Step step) {
        if (!(step.fact() instanceof AlterColumnType alter)) {
            return Stream.empty();
        }
        var views = step.schema().viewsOf(alter.table(), alter.column());
        if (!views.isEmpty()) {
            return remark(alter, "The view " + views.get(0))
                    .safer(around(step, views))
                    .alone();
        }
        return computed(step, alter).map(column -> remark(alter, "The generated column " + column)).stream();
    }

    private static Remark remark(AlterColumnType alter, String what) {
        return Remark.on(
                        alter.table(), what + " uses " + alter.column() + ", so PostgreSQL refuses to change its type.")
                .meaning(WILL_FAIL);
    }

    private static Optional<String> computed(Step step, AlterColumnType alter) {
        var word = Pattern.compile("(?<![\\w.\"])" + Pattern.quote(Sql.name(alter.column())) + "(?![\\w\"])");
        return step.schema().table(alter.table()).toldOf("generated ").entrySet().stream()
                .filter(column -> word.matcher(column.getValue()).find())
                .map(Map.Entry::getKey)
                .filter(column -> !column.equals(alter.column()))
                .findFirst();
    }

    private static @Nullable Plan around(Step step, List<TableName> views) {
        var text = step.schema().table(views.get(0)).told("view");
        if (views.size() > 1 || text.isEmpty()) {
            return null;
        }
        return new PlanDraft()
                .together(
                        "change and make again",
                        "Take the view away and make it again in the same transaction",
                        "SET LOCAL lock_timeout = '2s';",
                        "DROP VIEW " + Sql.name(views.get(0)) + ";",
                        step.sql() + ";",
                        text.get() + ";")
                .obliging("Whoever might read " + views.get(0) + " is granted it again.")
                .plan();
    }
}
