package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.Types;
import dev.lockkeeper.lint.schema.Volatility;
import org.jspecify.annotations.Nullable;

/** CREATE of anything that is no relation; functions and domains tell more. */
public record CreateObject(
        String kind, String name, @Nullable Volatility volatility, Types.@Nullable Domain domain) implements Fact {

    @Override
    public void apply(Situation now) {
        if (volatility != null) {
            now.schema().types().putFunction(name, volatility);
        }
        if (kind.equals("TYPE")) {
            now.schema().types().putCreated(name);
        }
        if (domain != null) {
            now.schema().types().putDomain(name, domain);
        }
    }
}
