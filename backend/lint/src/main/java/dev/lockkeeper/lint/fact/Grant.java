package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GRANT and REVOKE on tables and sequences.
 *
 * @param schemas whose relations are all meant
 */
public record Grant(List<TableName> tables, List<String> schemas, boolean sequences) implements Fact {

    private static final int FIRST_THAT_LOCKS = 18;

    public Grant {
        tables = List.copyOf(tables);
        schemas = List.copyOf(schemas);
    }

    @Override
    public Effects effects(Situation now) {
        if (now.serverMajor() < FIRST_THAT_LOCKS) {
            return Effects.NONE;
        }
        var all = new ArrayList<>(tables);
        return Effects.locking(LockMode.ACCESS_SHARE, all);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.relations(now, tables);
    }
}
