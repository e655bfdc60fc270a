package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.SHARE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Work;

/** A change of a domain that may make the server read every table that uses it. */
public record AlterDomain(String domain, boolean checksRows) implements Fact {

    @Override
    public Effects effects(Situation now) {
        if (!checksRows) {
            return Effects.NONE;
        }
        var users = now.schema().tablesWithType(domain);
        return Effects.locking(SHARE, users).with(users, Work.SCAN, Effort.CHECK_SCAN);
    }
}
