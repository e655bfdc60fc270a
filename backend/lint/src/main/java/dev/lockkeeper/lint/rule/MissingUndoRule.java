package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;
import java.util.regex.Pattern;

/** A script that nothing takes back, where others have an undo or the team asks for one. */
final class MissingUndoRule implements Rule {

    private static final Pattern WRITTEN = Pattern.compile("(?im)^\\s*(--|/?\\*)\\s*"
            + "(undo|roll-?\\s?(back|forward)|way back|forward[- ]only|irreversible|no (undo|down|way back))\\b");

    @Override
    public String id() {
        return "missing-undo";
    }

    @Override
    public Seq<Remark> check(Step step) {
        var script = step.past().script();
        if (!script.isUp() || !isAskedFor(step) || ScriptSoFar.changesNothing(step.statement())) {
            return Seq.empty();
        }
        boolean documented = WRITTEN.matcher(script.text()).find();
        return !documented && step.past().waysBack().lacks(script.name()) && script.first(id())
                ? Remark.on(null, "Nothing takes this script back, and no comment in it says how to go on from here.")
                        .alone()
                : Seq.empty();
    }

    /** A team that only goes forward is not asked for what it does not write. */
    private boolean isAskedFor(Step step) {
        return step.past().waysBack().any() || step.settings().level(id()).isPresent();
    }
}
