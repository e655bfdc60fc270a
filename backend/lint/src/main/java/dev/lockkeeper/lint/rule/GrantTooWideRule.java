package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.Privileges;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rights for too many, or too many rights. */
final class GrantTooWideRule implements Rule {

    @Override
    public String id() {
        return "grant-too-wide";
    }

    @Override
    public Facts about() {
        return Facts.of(Privileges.class);
    }

    private static final Set<String> WIDE = Set.of("TABLE", "ALL TABLES", "SCHEMA", "DATABASE", "TABLES", "SCHEMAS");

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof Privileges grant) || !grant.granted()) {
            return Seq.empty();
        }
        var remark = Remark.on(null, message(grant)).safer(narrower(grant)).meaning(MAY_LOSE_DATA);
        if (everybody(grant) || grant.grantOption() || everything(grant)) {
            return remark.alone();
        }
        return grant.byDefault() ? remark.as(Severity.INFO).alone() : Seq.empty();
    }

    private static boolean everybody(Privileges grant) {
        return grant.roles().contains("public");
    }

    private static boolean everything(Privileges grant) {
        return grant.names().contains("ALL") && WIDE.contains(grant.target());
    }

    private static String message(Privileges grant) {
        if (everybody(grant)) {
            return "Every role that can connect, now or later, gets this.";
        }
        var role = grant.roles().isEmpty() ? "the role" : grant.roles().get(0);
        if (grant.grantOption()) {
            return role + " may pass this on to anybody.";
        }
        return everything(grant)
                ? role + " gets every right there is on this, also those that later versions add."
                : role + " gets this on everything that will be created, by whoever runs this now.";
    }

    /** For tables the four rights that an application needs. */
    private static @Nullable String narrower(Privileges grant) {
        return everything(grant) && grant.target().equals("TABLE") && !everybody(grant) && !grant.byDefault()
                ? "GRANT SELECT, INSERT, UPDATE, DELETE ON " + String.join(", ", grant.things()) + " TO "
                        + Sql.names(grant.roles()) + ";"
                : null;
    }
}
