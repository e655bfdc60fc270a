package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.list.Lists;
import java.util.List;
import java.util.Set;

/**
 * GRANT or REVOKE, also of what is not there yet.
 *
 * @param names of the privileges, upper case; ALL for all of them
 * @param target the kind of thing, such as TABLE, SCHEMA or "ALL TABLES"
 * @param roles lower case
 * @param grantOption whether they may be passed on
 * @param byDefault on everything that will be created
 */
public record Privileges(
        boolean granted,
        Set<String> names,
        String target,
        List<String> things,
        List<String> roles,
        boolean grantOption,
        boolean byDefault)
        implements Fact {

    public Privileges {
        names = Lists.copy(names);
        things = Lists.copy(things);
        roles = Lists.copy(roles);
    }
}
