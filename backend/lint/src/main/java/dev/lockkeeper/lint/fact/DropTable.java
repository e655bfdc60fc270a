package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Constraint;
import java.util.List;
import java.util.Objects;

/** DROP TABLE of one table. */
public record DropTable(TableName table, boolean cascade) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var schema = now.schema();
        var effects = Effects.NONE;
        for (var member : schema.family(table)) {
            effects = effects.and(Effects.locking(ACCESS_EXCLUSIVE, member))
                    .and(Effects.locking(ACCESS_EXCLUSIVE, referencedBy(now, member)));
        }
        var parent = schema.table(table).parent();
        if (parent.isPresent()) {
            effects = effects.and(Effects.locking(ACCESS_EXCLUSIVE, parent.get()));
        }
        return cascade ? effects.and(Effects.locking(ACCESS_EXCLUSIVE, schema.referencing(table))) : effects;
    }

    private static List<TableName> referencedBy(Situation now, TableName member) {
        return now.schema().table(member).constraints().stream()
                .map(Constraint::references)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void apply(Situation now) {
        now.schema().family(table).forEach(now.schema()::drop);
    }
}
