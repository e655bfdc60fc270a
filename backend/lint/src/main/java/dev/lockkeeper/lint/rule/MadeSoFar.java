package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.CreateObject;
import dev.lockkeeper.lint.fact.CreateType;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.fact.NamedObject;
import dev.lockkeeper.lint.fact.Routine;
import dev.lockkeeper.lint.fact.RoutineHead;
import java.util.HashSet;
import java.util.Set;

/** Things that are no tables and that the migration has made itself, by kind and name. */
final class MadeSoFar {

    private final Set<String> made = new HashSet<>();

    void remember(Fact fact) {
        if (fact instanceof CreateObject create) {
            made.add(create.kind() + " " + create.name());
        } else if (fact instanceof CreateType create) {
            made.add("TYPE " + create.name());
        } else if (fact instanceof NamedObject object) {
            made.add(object.kind() + " " + object.name());
        } else if (fact instanceof RoutineHead head) {
            made.add("ROUTINE " + head.name());
        } else if (fact instanceof Routine routine && routine.pinsSearchPath()) {
            made.add("PINNED " + routine.name());
        }
    }

    boolean has(String kind, String name) {
        return made.contains(kind + " " + name);
    }
}
