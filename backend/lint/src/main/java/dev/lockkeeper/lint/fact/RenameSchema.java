package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import org.jspecify.annotations.Nullable;

/** ALTER SCHEMA … RENAME TO; it locks nothing that lies in it. */
public record RenameSchema(String schema, String to) implements Fact {

    @Override
    public @Nullable String refusal(Situation now) {
        return Refusals.first(
                () -> Refusals.schema(now, schema),
                () -> Refusals.when(now.schema().names().has("SCHEMA", to), SqlState.DUPLICATE_SCHEMA));
    }

    @Override
    public void apply(Situation now) {
        var all = now.schema();
        all.names().drop("SCHEMA", schema);
        all.names().put("SCHEMA", to);
        for (var table : all.tables()) {
            if (schema.equals(table.name().schema())) {
                var old = table.name();
                all.indexesOn(old).forEach(index -> {
                    all.dropIndex(index.name());
                    all.put(index.named(new TableName(to, index.name().name())));
                });
                all.rename(old, new TableName(to, old.name()));
            }
        }
    }
}
