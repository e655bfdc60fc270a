package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_FAIL_ON_DATA;

import dev.lockkeeper.lint.fact.RoleChange;
import dev.lockkeeper.lint.fact.Routine;
import dev.lockkeeper.lint.fact.ServerChange;
import dev.lockkeeper.lint.list.Seq;
import java.util.Set;

/** Something that belongs to the whole server. */
final class RoleOrSuperuserDdlRule implements Rule {

    @Override
    public String id() {
        return "role-or-superuser-ddl";
    }

    @Override
    public Facts about() {
        return Facts.of(RoleChange.class, Routine.class, ServerChange.class);
    }

    private static final Set<String> UNTRUSTED =
            Set.of("c", "internal", "plpythonu", "plpython3u", "plperlu", "pltclu", "plsh");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof RoleChange role) {
            return remark("The role " + role.role() + " belongs to the whole server, not to this database.");
        }
        if (step.fact() instanceof ServerChange change) {
            return remark(change.what() + " needs a superuser, or reaches beyond this database.");
        }
        return step.fact() instanceof Routine routine && UNTRUSTED.contains(routine.language())
                ? remark("A function in the language " + routine.language() + " may do whatever the server may.")
                : Seq.empty();
    }

    private static Seq<Remark> remark(String message) {
        return Remark.on(null, message).meaning(MAY_FAIL_ON_DATA).alone();
    }
}
