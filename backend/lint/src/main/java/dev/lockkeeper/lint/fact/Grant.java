package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GRANT and REVOKE on tables and sequences.
 *
 * @param schemas whose relations are all meant
 * @param columns that alone are meant
 */
public record Grant(List<TableName> tables, List<String> schemas, boolean sequences, Set<String> columns)
        implements Fact {

    private static final int FIRST_THAT_LOCKS = 18;

    public Grant {
        tables = Lists.copy(tables);
        schemas = Lists.copy(schemas);
        columns = Lists.copy(columns);
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
        return Refusals.first(
                () -> Refusals.relations(now, tables),
                () -> tables.size() == 1 ? Refusals.columns(now, tables.get(0), columns) : null);
    }
}
