package dev.lockkeeper.lint.schema;

import dev.lockkeeper.lint.list.Seq;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What else has been created, as "SCHEMA s" or "ROLE r". */
public final class Names {

    private final Set<String> there = new HashSet<>(Set.of("SCHEMA public", "SCHEMA pg_catalog", "EXTENSION plpgsql"));
    private final Set<String> gone = new HashSet<>();

    public void put(String kind, String name) {
        there.add(kind + " " + name);
        gone.remove(kind + " " + name);
    }

    public void drop(String kind, String name) {
        there.remove(kind + " " + name);
        gone.add(kind + " " + name);
    }

    public boolean has(String kind, String name) {
        return there.contains(kind + " " + name);
    }

    /** All of that kind that are there. */
    public List<String> all(String kind) {
        return Seq.from(there)
                .filter(name -> name.startsWith(kind + " "))
                .map(name -> name.substring(kind.length() + 1))
                .toList();
    }

    public boolean dropped(String kind, String name) {
        return gone.contains(kind + " " + name);
    }

    void add(Names others) {
        there.addAll(others.there);
        gone.addAll(others.gone);
    }
}
