package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;
import java.util.Objects;
import java.util.Set;

/** A key that runs out of numbers. */
final class PreferBigintKeysRule implements Rule {

    @Override
    public String id() {
        return "prefer-bigint-keys";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    private static final Set<String> SMALL = Set.of("integer", "smallint", "serial", "smallserial");
    private static final Set<String> SERIAL = Set.of("serial", "smallserial");

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step)
                .filter(added ->
                        SMALL.contains(added.type().name()) && !added.type().array())
                .filter(added -> numbered(added) || refers(step, added))
                .map(added -> Remark.on(
                                added.table(),
                                added.name() + " of " + added.table() + " is " + added.type() + " and ends at "
                                        + (added.is("integer", "serial") ? "2,147,483,647." : "32,767."))
                        .safer(SERIAL.contains(added.type().name()) ? null : added.retyped("bigint")));
    }

    private static boolean numbered(Added added) {
        return SERIAL.contains(added.type().name())
                || added.column().identity()
                || added.key() && added.reference().isEmpty();
    }

    /** What refers to a key that is known to be small has to be as small. */
    private static boolean refers(Step step, Added added) {
        if (added.reference().isEmpty()) {
            return added.name().endsWith("_id");
        }
        var there = Objects.requireNonNull(added.reference().get().references());
        return !there.equals(added.table())
                && step.schema().table(there).columns().isEmpty();
    }
}
