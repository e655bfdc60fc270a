package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_LOSE_DATA;

import dev.lockkeeper.lint.fact.CreateView;
import dev.lockkeeper.lint.fact.Policy;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.plan.Sql;
import dev.lockkeeper.lint.schema.Traits.RowSecurity;
import java.util.Optional;
import java.util.regex.Pattern;

/** A policy that lets through more than it seems to. */
final class RlsPolicyTooOpenRule implements Rule {

    @Override
    public String id() {
        return "rls-policy-too-open";
    }

    @Override
    public Facts about() {
        return Facts.of(CreateView.class, Policy.class);
    }

    private static final int FIRST_WITH_INVOKER = 15;

    /** Named alone, or with a word for yes; with any other it is off. */
    private static final Pattern INVOKER =
            Pattern.compile("(?i)security_invoker\\s*(?:=\\s*'?(?:true|tru|tr|t|yes|ye|y|on|1)\\b|[,)])");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof Policy policy) {
            return Seq.from(open(policy))
                    .map(problem -> Remark.on(policy.table(), problem).meaning(MAY_LOSE_DATA));
        }
        return step.fact() instanceof CreateView view
                        && !view.materialized()
                        && step.context().serverMajor() >= FIRST_WITH_INVOKER
                        && !INVOKER.matcher(step.sql()).find()
                ? guarded(step, view)
                : Seq.empty();
    }

    private static Optional<String> open(Policy policy) {
        if (!policy.permissive()) {
            return Optional.empty();
        }
        boolean reads = policy.using() != null && policy.using().always();
        boolean writes = policy.check() != null && policy.check().always();
        if (writes || reads && !policy.command().equals("SELECT")) {
            return Optional.of("The policy " + policy.name() + " of " + policy.table() + " lets every row be written.");
        }
        return reads && (policy.roles().isEmpty() || policy.roles().contains("public"))
                ? Optional.of(
                        "The policy " + policy.name() + " of " + policy.table() + " shows every row to everybody.")
                : Optional.empty();
    }

    /** A view reads with its owner's rights, and so past the policies of whoever asks. */
    private static Seq<Remark> guarded(Step step, CreateView view) {
        return Seq.from(view.reads())
                .filter(table -> step.schema().table(table).traits().has(RowSecurity.ENABLED))
                .limit(1)
                .map(table -> Remark.on(
                                view.view(),
                                "The view " + view.view() + " reads " + table + " past the policies of whoever asks.")
                        .safer("ALTER VIEW " + Sql.name(view.view()) + " SET (security_invoker = true);"));
    }
}
