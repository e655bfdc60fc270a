package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.Extensions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be called. */
final class Functions {

    private Functions() {}

    /** A name that nobody has made and that no server has. */
    static @Nullable String refusal(Situation now, Expression value) {
        return refusal(now, value.functions());
    }

    static @Nullable String refusal(Situation now, List<String> called) {
        boolean unknown = now.schema().isWhole()
                && Seq.from(called).anyMatch(name -> unknown(now, name))
                && !Extensions.strange(now.schema().names());
        return Refusals.when(unknown, SqlState.UNDEFINED_FUNCTION);
    }

    private static boolean unknown(Situation now, String name) {
        var types = now.schema().types();
        boolean told = types.toldFunction(name) || types.told(name) || name.startsWith("pg_");
        return !told
                && Extensions.lacksFunction(
                        now.schema().names(), name, types.function(name).isPresent());
    }
}
