package dev.lockkeeper.migration;

import dev.lockkeeper.lint.StatementReport;
import java.util.Optional;

/** A statement of a revision, by its script and its number in it. */
public record StatementPlace(String script, int statement) {

    boolean isIn(Revision revision) {
        return find(revision).isPresent();
    }

    Optional<StatementReport> find(Revision revision) {
        return revision.report().scripts().stream()
                .filter(read -> read.name().equals(script))
                .flatMap(read -> read.statements().stream())
                .filter(read -> read.number() == statement)
                .findFirst();
    }
}
