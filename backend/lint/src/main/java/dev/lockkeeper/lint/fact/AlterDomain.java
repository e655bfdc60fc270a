package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.SHARE;

import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.Work;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.schema.RelationKind;
import dev.lockkeeper.lint.schema.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a domain that may make the server read every table that uses it.
 *
 * @param constraint the name that it adds, drops or validates
 */
public record AlterDomain(
        String domain,
        boolean checksRows,
        Change change,
        @Nullable String constraint,
        boolean ifExists) implements Fact {

    /** What becomes of the domain. */
    public enum Change {
        ADD,
        DROP,
        VALIDATE,
        SET_NOT_NULL,
        DROP_NOT_NULL,
        OTHER
    }

    @Override
    public Effects effects(Situation now) {
        boolean already = change == Change.SET_NOT_NULL
                && now.schema()
                        .types()
                        .domain(domain)
                        .filter(Types.Domain::notNull)
                        .isPresent();
        if (!checksRows || already) {
            return Effects.NONE;
        }
        var users = users(now);
        return Effects.locking(SHARE, users).with(users, Work.SCAN, Effort.CHECK_SCAN);
    }

    /** Tables with the domain, and with domains over it. */
    private List<TableName> users(Situation now) {
        var names = new ArrayList<String>(List.of(domain));
        now.schema().types().domainsOver(domain).forEach(names::add);
        return Seq.from(names)
                .flatMap(name -> Seq.from(now.schema().tablesWithType(name)))
                .filter(user -> !Refusals.is(
                        now, user, RelationKind.VIEW, RelationKind.PARTITIONED_TABLE, RelationKind.FOREIGN_TABLE))
                .distinct()
                .toList();
    }

    @Override
    public @Nullable String refusal(Situation now) {
        var known = now.schema().types().domain(domain);
        boolean missing = now.schema().isWhole()
                && known.isEmpty()
                && !now.schema().types().told(domain);
        boolean named = constraint != null
                && known.filter(own -> own.checks().contains(constraint)).isPresent();
        return Refusals.first(
                () -> Refusals.when(missing, SqlState.UNDEFINED_OBJECT),
                () -> Refusals.when(now.schema().types().told(domain) && known.isEmpty(), SqlState.WRONG_OBJECT_TYPE),
                () -> Refusals.when(change == Change.ADD && named, SqlState.DUPLICATE_OBJECT),
                () -> Refusals.when(
                        (change == Change.DROP && !ifExists || change == Change.VALIDATE)
                                && known.isPresent()
                                && !named,
                        SqlState.UNDEFINED_OBJECT));
    }

    @Override
    public void apply(Situation now) {
        var types = now.schema().types();
        types.domain(domain).ifPresent(own -> types.putDomain(domain, changed(own)));
    }

    private Types.Domain changed(Types.Domain own) {
        return switch (change) {
            case ADD -> own.checked(constraint == null ? domain + "_check" : constraint);
            case DROP -> constraint == null ? own : own.unchecked(constraint);
            case SET_NOT_NULL -> own.notNull(true);
            case DROP_NOT_NULL -> own.notNull(false);
            case VALIDATE, OTHER -> own;
        };
    }
}
