package dev.lockkeeper.review;

import dev.lockkeeper.migration.Revision;

/** A draft and the revision that it is about. */
record Draft(LineComment comment, Revision revision) {

    Line line() {
        return Line.of(revision, comment.script(), comment.line());
    }
}
