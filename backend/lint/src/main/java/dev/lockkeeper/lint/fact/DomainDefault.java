package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Types;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a domain get when nobody says more; columns that are there keep what they have.
 *
 * @param value null where they get nothing from now on
 */
public record DomainDefault(String domain, @Nullable Expression value) implements Fact {

    /** There is no table whose columns it could name. */
    private static final TableName NO_TABLE = TableName.of("");

    @Override
    public Effects effects(Situation now) {
        return Defaults.looked(now, value);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var known = now.schema().types().domain(domain);
        return value == null || known.isEmpty()
                ? null
                : Refusals.first(
                        () -> Defaults.refusal(now, value),
                        () -> fitting(now, known.get().base(), value));
    }

    private static @Nullable String fitting(Situation now, DataType base, Expression value) {
        return Refusals.first(
                () -> Spelling.refusal(now, base, value),
                () -> new Typing(now, NO_TABLE).refusal(Set.of(value.term())),
                () -> Refusals.when(Defaults.misfits(now, NO_TABLE, base, value), SqlState.DATATYPE_MISMATCH));
    }

    @Override
    public void apply(Situation now) {
        var types = now.schema().types();
        types.domain(domain).ifPresent(own -> types.putDomain(domain, own.filled(filling(value))));
    }

    private static Types.@Nullable Filling filling(@Nullable Expression value) {
        return value == null
                ? null
                : new Types.Filling(
                        value.functions(), value.sequence(), value.sql().strip().equalsIgnoreCase("null"));
    }
}
