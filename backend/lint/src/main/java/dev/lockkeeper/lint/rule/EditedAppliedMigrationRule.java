package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;
import static dev.lockkeeper.lint.Consequence.WILL_FAIL;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.list.Seq;

/** A script whose name or version the history has already. */
final class EditedAppliedMigrationRule implements Rule {

    @Override
    public String id() {
        return "edited-applied-migration";
    }

    @Override
    public Seq<Remark> check(Step step) {
        var releases = step.past().releases();
        var name = step.past().script().name();
        if (releases.none()) {
            return Seq.empty();
        }
        if (!step.past().first(id() + " " + name)) {
            return Seq.empty();
        }
        if (releases.edited(name, step.past().script().text())) {
            return Remark.on(null, name + " has been released with other text.")
                    .meaning(WILL_FAIL)
                    .alone();
        }
        return Seq.from(releases.overtaken(name))
                .map(later -> Remark.on(null, name + " comes before " + later + ", which has been released.")
                        .as(Severity.WARN)
                        .meaning(UNKNOWN_EFFECT));
    }
}
