package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;
import java.util.Optional;
import java.util.Set;

/** UUIDs as strings, or random ones as keys. */
final class UuidAsTextRule implements Rule {

    @Override
    public String id() {
        return "uuid-as-text";
    }

    @Override
    public Facts about() {
        return Added.FACTS;
    }

    private static final Set<String> CALLED = Set.of("uuid", "guid");
    private static final int WRITTEN_LENGTH = 36;
    private static final int FIRST_WITH_V7 = 18;

    @Override
    public Seq<Remark> check(Step step) {
        return Added.in(step).flatMap(added -> Seq.from(remark(step, added)));
    }

    private static Optional<Remark> remark(Step step, Added added) {
        if (text(added)) {
            return Optional.of(Remark.on(
                            added.table(),
                            added.name() + " of " + added.table() + " holds a UUID in 37 bytes where 16 would do.")
                    .safer(added.retyped("uuid")));
        }
        boolean random = added.key()
                && added.column().defaultValue() != null
                && added.column().defaultValue().functions().contains("gen_random_uuid")
                && step.context().serverMajor() >= FIRST_WITH_V7;
        return random
                ? Optional.of(Remark.on(
                        added.table(),
                        "Random keys of " + added.table()
                                + " are written all over its index; uuidv7() comes in order."))
                : Optional.empty();
    }

    private static boolean text(Added added) {
        boolean string = added.is("text", "varchar", "char") && !added.type().array();
        boolean called = Words.any(added.name(), CALLED);
        boolean sized = added.type().length() == WRITTEN_LENGTH
                && (added.key() || added.name().endsWith("id"));
        return string && (called || sized);
    }
}
