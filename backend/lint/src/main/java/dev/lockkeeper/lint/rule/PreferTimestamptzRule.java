package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.AlterColumnType;
import dev.lockkeeper.lint.fact.Expression;
import dev.lockkeeper.lint.fact.SetDefault;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.DataType;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moments without a time zone. */
final class PreferTimestamptzRule implements Rule {

    @Override
    public String id() {
        return "prefer-timestamptz";
    }

    @Override
    public Facts about() {
        return Added.FACTS.and(AlterColumnType.class, SetDefault.class);
    }

    private static final Pattern CLOCK = Pattern.compile("(?i)^\\(?\\s*CURRENT_TIME\\b");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof AlterColumnType alter
                && alter.type().name().equals("timestamp")
                && !alter.type().array()) {
            return Remark.on(alter.table(), message(alter.column(), alter.table()))
                    .alone();
        }
        if (step.fact() instanceof AlterColumnType alter) {
            return Seq.from(clock(alter.column() + " of " + alter.table(), alter.type()))
                    .map(said -> Remark.on(alter.table(), said));
        }
        if (step.fact() instanceof SetDefault set && reads(set.value())) {
            return Remark.on(set.table(), offset(set.column() + " of " + set.table()))
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
        var preset = added.column().defaultValue();
        if (preset != null && !added.is("timetz") && reads(preset)) {
            return Optional.of(Remark.on(added.table(), offset(place)));
        }
        return clock(place, added.type()).map(said -> Remark.on(added.table(), said)
                .safer(added.is("timestamptz") ? added.retyped("timestamptz") : null));
    }

    private static Optional<String> clock(String place, DataType type) {
        if (type.name().equals("timetz")) {
            return Optional.of(place + " has a time zone but no day to tell its offset.");
        }
        return type.name().equals("timestamptz") && type.length() == 0 && !type.array()
                ? Optional.of(place + " rounds to whole seconds, half of them into the future.")
                : Optional.empty();
    }

    private static boolean reads(Expression value) {
        return CLOCK.matcher(value.sql()).find();
    }

    private static String offset(String place) {
        return "The default of " + place + " has a time zone but no day to tell its offset.";
    }

    private static String message(String column, TableName table) {
        return column + " of " + table + " does not say in which time zone it is.";
    }
}
