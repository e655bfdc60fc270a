package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Roles that a statement names. They belong to the whole server, so that one is not there is known only where all that is
 * there has been told.
 *
 * @param needed that have to be there
 * @param made the one that is new
 * @param gone that are dropped
 * @param first whether the server looks for them before all else
 * @param set whether the session is to become one of them
 */
public record RolesNamed(List<String> needed, @Nullable String made, List<String> gone, boolean first, boolean set)
        implements Fact {

    private static final String ROLE = "ROLE";
    private static final Set<String> OF_SERVER =
            Set.of("postgres", "public", "current_user", "session_user", "current_role", "user", "none");

    public RolesNamed {
        needed = Lists.copy(needed);
        gone = Lists.copy(gone);
    }

    @Override
    public @Nullable String preparation(Situation now) {
        return first ? missing(now) : null;
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> first ? null : missing(now),
                () -> Refusals.when(made != null && now.schema().names().has(ROLE, made), SqlState.DUPLICATE_OBJECT));
    }

    private @Nullable String missing(Situation now) {
        boolean strange = now.schema().isWhole()
                && Seq.concat(Seq.from(needed), Seq.from(gone)).anyMatch(role -> !there(now, role));
        return Refusals.when(strange, set ? SqlState.INVALID_PARAMETER : SqlState.UNDEFINED_OBJECT);
    }

    private static boolean there(Situation now, String role) {
        return OF_SERVER.contains(role)
                || role.startsWith("pg_")
                || now.schema().names().has(ROLE, role);
    }

    /** Whoever has been named without an error is there. */
    @Override
    public void apply(Situation now) {
        var names = now.schema().names();
        needed.forEach(role -> names.put(ROLE, role));
        if (made != null) {
            names.put(ROLE, made);
        }
        gone.forEach(role -> names.drop(ROLE, role));
    }
}
