package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.DataType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CREATE TYPE.
 *
 * @param schema as it is written
 * @param labels of an enum, null for other types
 * @param attributes of a composite type, null for other types
 */
public record CreateType(
        @Nullable String schema,
        String name,
        @Nullable List<String> labels,
        @Nullable Map<String, DataType> attributes) implements Fact {

    /** As it is written: beyond this, schemas do not tell types apart here. */
    public TableName written() {
        return new TableName(schema, name);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean there = now.schema().types().told(name)
                || now.schema().told(TableName.of(name)).isPresent();
        return Refusals.first(
                () -> Refusals.when(there, SqlState.DUPLICATE_OBJECT),
                () -> attributes == null ? null : types(now, attributes));
    }

    private static @Nullable String types(Situation now, Map<String, DataType> attributes) {
        return Seq.from(attributes.values()).firstNotNull(type -> Refusals.type(now, type));
    }

    @Override
    public void apply(Situation now) {
        var types = now.schema().types();
        types.putCreated(name);
        if (labels != null) {
            types.putEnum(name, labels);
        }
        if (attributes != null) {
            types.putAttributes(name, attributes);
        }
    }
}
