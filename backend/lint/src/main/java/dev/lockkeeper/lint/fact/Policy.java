package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE POLICY or ALTER POLICY.
 *
 * @param command such as SELECT, or ALL
 * @param roles lower case; empty for everybody
 */
public record Policy(
        TableName table,
        String name,
        boolean created,
        String command,
        boolean permissive,
        List<String> roles,
        @Nullable Expression using,
        @Nullable Expression check)
        implements Fact {

    public Policy {
        roles = Lists.copy(roles);
    }

    @Override
    public void apply(Situation now) {
        now.schema().table(table).traits().putPolicy(name);
    }
}
