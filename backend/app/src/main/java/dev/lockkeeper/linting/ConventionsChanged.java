package dev.lockkeeper.linting;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import dev.lockkeeper.lint.LintConfig;
import java.util.TreeSet;

/** A tenant asks other things of the linter than before. */
public record ConventionsChanged(MemberId actor, int version, LintConfig before, LintConfig after, String note)
        implements Audited {

    private static final int MOST = 20;

    @Override
    public String action() {
        return "linting.changed";
    }

    @Override
    public String subject() {
        return "linting " + version;
    }

    /** Which places changed; the versions themselves say how. */
    @Override
    public String detail() {
        var changed = new TreeSet<>(before.values().keySet());
        changed.addAll(after.values().keySet());
        changed.removeIf(key -> before.all(key).equals(after.all(key)));
        var named = String.join(", ", changed.stream().limit(MOST).toList());
        var all = changed.size() > MOST ? named + " and " + (changed.size() - MOST) + " more" : named;
        return note.isEmpty() ? all : all + ": " + note;
    }
}
