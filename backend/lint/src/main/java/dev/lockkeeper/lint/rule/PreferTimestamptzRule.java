package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.list.Seq;
import java.util.Optional;

/** Moments without a time zone. */
final class PreferTimestamptzRule implements Rule {

    @Override
    public String id() {
        return "prefer-timestamptz";
    }

    @Override
    public Facts about() {
        return Added.FACTS.and(AlterColumnType.class);
    }

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AlterColumnType alter
                && alter.type().name().equals("timestamp")
                && !alter.type().array()) {
            return Remark.on(alter.table(), message(alter.column(), alter.table()))
                    .alone();
        }
        return Added.in(step).flatMap(added -> Seq.from(remark(added)));
    }

    private static Optional<Remark> remark(Added added) {
        var place = added.name() + " of " + added.table();
        if (added.is("timestamp")) {
            return Optional.of(Remark.on(added.table(), message(added.name(), added.table()))
                    .safer(added.retyped("timestamptz")));
        }
        if (added.is("timetz")) {
            return Optional.of(Remark.on(added.table(), place + " has a time zone but no day to tell its offset."));
        }
        return added.is("timestamptz") && added.type().length() == 0
                ? Optional.of(
                        Remark.on(added.table(), place + " rounds to whole seconds, half of them into the future.")
                                .safer(added.retyped("timestamptz")))
                : Optional.empty();
    }

    private static String message(String column, TableName table) {
        return column + " of " + table + " does not say in which time zone it is.";
    }
}
