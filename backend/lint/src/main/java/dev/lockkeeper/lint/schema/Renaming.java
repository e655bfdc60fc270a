package dev.lockkeeper.lint.schema;

import java.util.LinkedHashSet;
import java.util.Set;

/** A name that changes inside a set of names. */
final class Renaming {

    private Renaming() {}

    static <T> Set<T> of(Set<T> names, T from, T to) {
        if (!names.contains(from)) {
            return names;
        }
        var renamed = new LinkedHashSet<T>();
        names.forEach(name -> renamed.add(name.equals(from) ? to : name));
        return renamed;
    }
}
