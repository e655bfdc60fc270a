package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.list.Lists;
import java.util.HashSet;
import java.util.Set;

/** Sorts of facts that a rule looks at. */
record Facts(Set<Class<? extends Fact>> sorts) {

    /** All of them, and statements that have none. */
    static final Facts ANY = of(Fact.class);

    /** Of rules that are spoken for elsewhere. */
    static final Facts NONE = new Facts(Set.of());

    @SafeVarargs
    static Facts of(Class<? extends Fact>... sorts) {
        return new Facts(Set.of(sorts));
    }

    @SafeVarargs
    final Facts and(Class<? extends Fact>... others) {
        var all = new HashSet<>(sorts);
        all.addAll(Set.of(others));
        return new Facts(all);
    }

    boolean include(Class<? extends Fact> sort) {
        return Lists.any(sorts, of -> of.isAssignableFrom(sort));
    }
}
