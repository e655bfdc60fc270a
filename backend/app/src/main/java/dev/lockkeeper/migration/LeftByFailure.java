package dev.lockkeeper.migration;

import dev.lockkeeper.lint.LeftOpen;
import dev.lockkeeper.lint.WorkKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a migration that failed has left: the scripts before the one that it failed in have run, and what they began is
 * there. Where nobody says which one it was, only the indexes are known that it may have left invalid.
 */
@Component
class LeftByFailure {

    private final Examination examination;

    LeftByFailure(Examination examination) {
        this.examination = examination;
    }

    List<LeftOpen> of(Revision revision, String failedIn) {
        var atRisk = revision.report().remainder().left().stream()
                .filter(left -> left.kind() == WorkKind.INDEX_AT_RISK)
                .filter(left -> failedIn.isEmpty() || left.script().equals(failedIn));
        return Stream.concat(before(revision, failedIn).stream(), atRisk).toList();
    }

    private List<LeftOpen> before(Revision revision, String failedIn) {
        var inputs = revision.assessed().inputs();
        if (failedIn.isEmpty() || inputs == null) {
            return List.of();
        }
        var ran = Examination.before(examination.content(revision), failedIn);
        return ran.scripts().isEmpty()
                ? List.of()
                : examination.read(ran, inputs).remainder().left().stream()
                        .filter(left -> left.kind() != WorkKind.INDEX_AT_RISK)
                        .toList();
    }
}
