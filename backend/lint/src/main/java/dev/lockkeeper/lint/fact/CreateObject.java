package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Types;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CREATE of anything that is no relation; functions and domains tell more.
 *
 * @param schema as it is written, null where it tells nobody anything
 */
public record CreateObject(
        String kind,
        @Nullable String schema,
        String name,
        @Nullable Volatility volatility,
        Types.@Nullable Domain domain,
        boolean ifNotExists,
        boolean immutable)
        implements Fact {

    private static final Set<String> UNIQUE =
            Set.of("SCHEMA", "EXTENSION", "ROLE", "PUBLICATION", "SUBSCRIPTION", "COLLATION");

    public CreateObject(String kind, String name, @Nullable Volatility volatility, Types.@Nullable Domain domain) {
        this(kind, null, name, volatility, domain, false, false);
    }

    public CreateObject(String kind, String name, boolean ifNotExists) {
        this(kind, null, name, null, null, ifNotExists, false);
    }

    /** As it is written: beyond this, schemas do not tell functions and types apart here. */
    public TableName written() {
        return new TableName(schema, name);
    }

    @Override
    public boolean idle(Situation now) {
        return ifNotExists && now.schema().names().has(kind, name);
    }

    @Override
    public @Nullable String refusal(Situation now) {
        boolean type = kind.equals("TYPE") || kind.equals("DOMAIN");
        var duplicate = kind.equals("SCHEMA") ? SqlState.DUPLICATE_SCHEMA : SqlState.DUPLICATE_OBJECT;
        return idle(now)
                ? null
                : Refusals.first(
                        () -> Refusals.when(
                                UNIQUE.contains(kind) && now.schema().names().has(kind, name), duplicate),
                        () -> Refusals.when(type && now.schema().types().told(name), SqlState.DUPLICATE_OBJECT),
                        () -> domain == null ? null : Refusals.type(now, domain.base()));
    }

    @Override
    public void apply(Situation now) {
        now.schema().names().put(kind, name);
        if (volatility != null) {
            now.schema().types().putFunction(name, volatility);
        }
        if (immutable) {
            now.schema().types().putImmutable(name);
        }
        if (kind.equals("TYPE")) {
            now.schema().types().putCreated(name);
        }
        if (domain != null) {
            now.schema().types().putDomain(name, domain);
        }
    }
}
