package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.BREAKS_CLIENTS;
import static dev.lockkeeper.lint.Consequence.LOSES_DATA;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.DropColumn;
import dev.lockkeeper.lint.fact.DropConstraint;
import dev.lockkeeper.lint.fact.DropObject;
import dev.lockkeeper.lint.fact.DropTable;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CASCADE on a drop of something that was there before. */
final class DropCascadeRule implements Rule {

    private static final Pattern CASCADE = Pattern.compile("(?is)(.*\\S)\\s+CASCADE");

    @Override
    public String id() {
        return "drop-cascade";
    }

    @Override
    public Facts about() {
        return Facts.of(DropColumn.class, DropConstraint.class, DropObject.class, DropTable.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.from(cascading(step)
                .map(what -> Remark.on(null, "CASCADE drops whatever depends on " + what + ", without naming it.")
                        .safer(restricted(step))
                        .meaning(LOSES_DATA, BREAKS_CLIENTS)));
    }

    /** The same, refused with a list of what depends on it; not where another action would still cascade. */
    private static @Nullable String restricted(Step step) {
        var cascade = CASCADE.matcher(step.sql().strip());
        boolean alone =
                Lists.where(step.statement().facts(), DropCascadeRule::cascades).size() == 1;
        return alone && cascade.matches() ? cascade.group(1) + " RESTRICT;" : null;
    }

    private static boolean cascades(Fact fact) {
        return fact instanceof DropTable table && table.cascade()
                || fact instanceof DropColumn column && column.cascade()
                || fact instanceof DropConstraint constraint && constraint.cascade()
                || fact instanceof DropObject object && object.cascade();
    }

    private static Optional<String> cascading(Step step) {
        if (step.fact() instanceof DropTable drop && drop.cascade() && step.existed(drop.table())) {
            return Optional.of("the table " + drop.table());
        }
        if (step.fact() instanceof DropColumn drop && drop.cascade() && step.existed(drop.table())) {
            return Optional.of("the column " + drop.column() + " of " + drop.table());
        }
        if (step.fact() instanceof DropConstraint drop && drop.cascade() && step.existed(drop.table())) {
            return Optional.of("the constraint " + drop.constraint());
        }
        return step.fact() instanceof DropObject drop
                        && drop.cascade()
                        && !drop.kind().equals("SCHEMA")
                ? Seq.from(drop.names()).findFirst().map(TableName::toString)
                : Optional.empty();
    }
}
