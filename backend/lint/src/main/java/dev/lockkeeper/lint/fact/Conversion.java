package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.BuiltInTypes;
import dev.lockkeeper.lint.schema.Casts;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.TypeChange;
import java.util.List;
import java.util.Set;

/** One type made of another, domains, enums and arrays among them. */
record Conversion(Situation now, DataType from, DataType to) {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "char", "name");

    /** What it costs the rows. */
    TypeChange cost() {
        if (kin() && (to.modifiers().isEmpty() || from.equals(to))) {
            return TypeChange.NONE;
        }
        boolean constrained = !to.array() && now.schema().types().constrained(to.name());
        boolean elements = from.array() && to.array() && !kin();
        return constrained || elements ? TypeChange.REWRITE : TypeChange.between(source(), base(to));
    }

    private boolean kin() {
        return from.name().equals(to.name()) && from.array() == to.array();
    }

    /** How long the values of a domain's base are is not looked up when they become something else. */
    private DataType source() {
        var base = base(from);
        return base.equals(from) ? from : new DataType(base.name(), List.of(), base.array());
    }

    /** Whether it happens of its own accord: of arrays, the elements decide; an array itself becomes only a text. */
    boolean assignable() {
        var one = element(from);
        var other = element(to);
        if (from.array() != to.array()) {
            return from.array() && TEXTS.contains(other.name());
        }
        if (one.name().equals(other.name())) {
            return true;
        }
        return own(one) || own(other)
                ? !own(other) && text(one, other)
                : Casts.assignable(one, other)
                        || text(one, other) && !one.name().equals("integer");
    }

    /** Before version 15 the type "char" was a text too. */
    private boolean text(DataType one, DataType other) {
        boolean early = now.serverMajor() < 15 && other.name().equals("\"char\"");
        return TEXTS.contains(other.name()) || early;
    }

    /** Whether a cast can do it: a text becomes whatever it spells. */
    boolean castable() {
        var one = element(from);
        var other = element(to);
        if (!from.array() && TEXTS.contains(one.name()) && (to.array() || own(other)) || assignable()) {
            return true;
        }
        boolean texts = from.array() == to.array() && TEXTS.contains(one.name());
        return from.array() == to.array()
                && (own(one) || own(other) ? texts : Casts.castable(one, other, now.serverMajor()));
    }

    /** Whether an index over it has to be built anew. */
    boolean reorders() {
        return from.array() == to.array() && !Casts.order(base(from).name()).equals(Casts.order(base(to).name()));
    }

    /** Whether a foreign key may go from one to the other. */
    boolean comparable() {
        var one = element(from);
        var other = element(to);
        if (from.array() && to.array()) {
            return one.name().equals(other.name()) || !known(one) || !known(other);
        }
        return own(one) || own(other)
                ? from.array() == to.array() && one.name().equals(other.name())
                : Casts.comparable(base(from), base(to));
    }

    private boolean known(DataType base) {
        return BuiltInTypes.has(base.name()) || own(base);
    }

    private DataType base(DataType named) {
        return now.schema().types().baseOf(named);
    }

    private DataType element(DataType type) {
        return base(new DataType(type.name(), type.modifiers(), false));
    }

    /** An enum or a composite type: nothing but texts is made of it unasked. */
    private boolean own(DataType type) {
        var types = now.schema().types();
        return types.labels(type.name()).isPresent()
                || types.attributes(type.name()).isPresent();
    }
}
