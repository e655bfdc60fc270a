package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import java.util.Set;

/** ALTER TABLE … DROP COLUMN. */
public record DropColumn(TableName table, String column, boolean ifExists, boolean cascade) implements Fact {

    @Override
    public Effects effects(Situation now) {
        var schema = now.schema();
        var referenced = schema.table(table).referencedThrough(Set.of(column));
        var effects = Effects.locking(ACCESS_EXCLUSIVE, schema.family(table))
                .and(Effects.locking(ACCESS_EXCLUSIVE, referenced));
        return cascade
                ? effects.and(Effects.locking(ACCESS_EXCLUSIVE, schema.referencingThrough(table, column)))
                        .and(Effects.locking(ACCESS_EXCLUSIVE, schema.viewsOf(table, column)))
                : effects;
    }

    @Override
    public void apply(Situation now) {
        now.schema().table(table).removeColumn(column);
        now.schema().dropIndexesOver(table, column);
    }
}
