package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import org.jspecify.annotations.Nullable;

/**
 * ALTER TYPE … ADD VALUE.
 *
 * @param schema of the type as it is written
 * @param beside the value that it is to stand next to
 */
public record AddEnumLabel(
        @Nullable String schema,
        String type,
        String label,
        boolean ifNotExists,
        @Nullable String beside) implements Fact {

    /** The type as it is written: beyond this, schemas do not tell types apart here. */
    public TableName written() {
        return new TableName(schema, type);
    }

    /** Whether BEFORE or AFTER says where it stands among the others. */
    public boolean placed() {
        return beside != null;
    }

    @Override
    public boolean idle(Situation now) {
        return ifNotExists
                && now.schema()
                        .types()
                        .labels(type)
                        .filter(known -> known.contains(label))
                        .isPresent();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var types = now.schema().types();
        var known = types.labels(type);
        return idle(now)
                ? null
                : Refusals.first(
                        () -> Refusals.when(now.schema().isWhole() && !types.told(type), SqlState.UNDEFINED_OBJECT),
                        () -> Refusals.when(
                                types.told(type)
                                        && known.isEmpty()
                                        && (types.domain(type).isPresent()
                                                || types.attributes(type).isPresent()),
                                SqlState.WRONG_OBJECT_TYPE),
                        () -> Refusals.when(
                                known.filter(own -> own.contains(label)).isPresent(), SqlState.DUPLICATE_OBJECT),
                        () -> Refusals.when(
                                beside != null
                                        && known.filter(own -> !own.contains(beside))
                                                .isPresent(),
                                SqlState.INVALID_PARAMETER));
    }

    @Override
    public void apply(Situation now) {
        now.schema().types().addLabel(type, label, now.transaction());
    }
}
