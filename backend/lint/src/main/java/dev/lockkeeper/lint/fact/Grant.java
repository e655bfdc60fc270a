package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.LockMode;
import dev.lockkeeper.lint.TableName;
import java.util.List;

/** GRANT and REVOKE on tables. */
public record Grant(List<TableName> tables) implements Fact {

    private static final int FIRST_THAT_LOCKS = 18;

    public Grant {
        tables = List.copyOf(tables);
    }

    @Override
    public Effects effects(Situation now) {
        return now.serverMajor() < FIRST_THAT_LOCKS ? Effects.NONE : Effects.locking(LockMode.ACCESS_SHARE, tables);
    }
}
