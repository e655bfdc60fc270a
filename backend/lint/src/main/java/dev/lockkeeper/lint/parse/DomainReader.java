package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.fact.AlterDomain.Change;
import dev.lockkeeper.lint.fact.DomainDefault;
import dev.lockkeeper.lint.fact.Fact;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Types;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Domains and their rules. */
final class DomainReader {

    private DomainReader() {}

    static Types.Domain domain(CreateDomainContext create, boolean constrained) {
        var checks = new LinkedHashSet<String>();
        boolean notNull = false;
        for (var constraint : create.columnConstraint()) {
            var rule = constraint.columnRule();
            if (rule != null && rule.CHECK() != null) {
                checks.add(named(constraint, Names.last(create.qualifiedName()), checks.size()));
            }
            notNull |= rule != null && rule.NOT() != null;
        }
        return new Types.Domain(TypeReader.read(create.typeName()), constrained, checks, notNull, null);
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

    /** What it says that its columns are filled with. */
    static List<Fact> filling(CreateDomainContext create) {
        var domain = Names.last(create.qualifiedName());
        return Lists.map(
                Lists.where(
                        Lists.map(create.columnConstraint(), ColumnConstraintContext::columnRule),
                        rule -> rule != null && rule.DEFAULT() != null && rule.defaultValue() != null),
                rule -> new DomainDefault(domain, ColumnReader.defaultValue(rule.defaultValue())));
    }

    static List<Fact> filling(AlterDomainContext alter) {
        var change = alter.domainChange();
        if (change.DEFAULT() == null) {
            return List.of();
        }
        var value = change.expr() == null
                ? null
                : ExpressionReader.read(change.expr()).as(TermReader.judged(change.expr()));
        return List.of(new DomainDefault(Names.last(alter.qualifiedName()), value));
    }
}
