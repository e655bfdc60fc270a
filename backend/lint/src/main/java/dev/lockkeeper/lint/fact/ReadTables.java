package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query, perhaps one that locks its rows. */
public record ReadTables(List<TableName> tables, List<String> functions, boolean forUpdate, Reading query)
        implements Fact {

    public ReadTables {
        tables = Lists.copy(tables);
        functions = Lists.copy(functions);
    }

    @Override
    public Effects effects(Situation now) {
        return query.effects(now);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return query.refusal(now);
    }
}
