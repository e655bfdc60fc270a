package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.RelationKind;
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
        for (var table : now.schema().tables()) {
            var place = table.name().schema() == null ? "public" : table.name().schema();
            if (schemas.contains(place) && sequences == (table.kind() == RelationKind.SEQUENCE) && table.told()) {
                all.add(table.name());
            }
        }
        return Effects.locking(LockMode.ACCESS_SHARE, all);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.relations(now, tables);
    }
}
