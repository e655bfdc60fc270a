package dev.lockkeeper.migration;

/** A statement of a revision, by its script and its number in it. */
public record StatementPlace(String script, int statement) {

    boolean isIn(Revision revision) {
        return revision.report().scripts().stream()
                .filter(read -> read.name().equals(script))
                .flatMap(read -> read.statements().stream())
                .anyMatch(read -> read.number() == statement);
    }
}
