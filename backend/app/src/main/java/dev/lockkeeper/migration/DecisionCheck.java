package dev.lockkeeper.migration;

import dev.lockkeeper.lint.Finding;
import dev.lockkeeper.lint.Severity;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What accepted decisions forbid does not pass, unless a reviewer has waived it: an author's own word is not enough. */
@Component
class DecisionCheck implements GateCheck {

    static final String KEY = "decisions";

    @Override
    public CheckResult check(GateSubject subject) {
        var blockers = subject.revision().report().findings().stream()
                .filter(DecisionCheck::blocks)
                .toList();
        var open = blockers.stream().filter(finding -> finding.waiver() == null).toList();
        if (!open.isEmpty()) {
            return CheckResult.blocked(KEY, "gate.decisions.blocked", words(open));
        }
        var own = blockers.stream().filter(DecisionCheck::needsReviewer).toList();
        return own.isEmpty()
                ? CheckResult.open(KEY, "gate.decisions.open")
                : CheckResult.waiting(KEY, "gate.decisions.waiting", words(own));
    }

    private static boolean blocks(Finding finding) {
        return finding.citation() != null && finding.severity() == Severity.ERROR;
    }

    /** A blocker that a comment in the script waives. */
    static boolean needsReviewer(Finding finding) {
        return blocks(finding) && finding.waiver() != null && finding.waiver().line() > 0;
    }

    private static String words(List<Finding> findings) {
        return Objects.requireNonNull(findings.get(0).citation()).words();
    }
}
