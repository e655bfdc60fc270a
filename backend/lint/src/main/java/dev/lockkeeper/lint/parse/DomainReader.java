package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.AlterDomain.Change;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.schema.Types;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Domains and their rules. */
final class DomainReader {

    private DomainReader() {}

    static Types.Domain domain(CreateDomainContext create, boolean constrained) {
        var checks = new LinkedHashSet<String>();
        boolean notNull = false;
        boolean defaulted = false;
        for (var constraint : create.columnConstraint()) {
            var rule = constraint.columnRule();
            if (rule != null && rule.CHECK() != null) {
                checks.add(named(constraint, Names.last(create.qualifiedName()), checks.size()));
            }
            notNull |= rule != null && rule.NOT() != null;
            defaulted |= rule != null && rule.DEFAULT() != null && rule.defaultValue() != null;
        }
        return new Types.Domain(TypeReader.read(create.typeName()), constrained, checks, notNull, defaulted);
    }

    private static String named(ColumnConstraintContext constraint, String domain, int before) {
        return constraint.columnName() != null
                ? Names.column(constraint.columnName())
                : domain + "_check" + (before == 0 ? "" : before);
    }

    static Change change(DomainChangeContext change) {
        if (change.ADD() != null) {
            return Change.ADD;
        }
        if (change.VALIDATE() != null) {
            return Change.VALIDATE;
        }
        if (change.NULL() != null) {
            return change.SET() != null ? Change.SET_NOT_NULL : Change.DROP_NOT_NULL;
        }
        return change.DROP() != null && change.CONSTRAINT() != null ? Change.DROP : Change.OTHER;
    }

    static @Nullable String constraint(DomainChangeContext change) {
        return change.CONSTRAINT() == null || change.columnName().isEmpty() ? null : Names.column(change.columnName(0));
    }
}
