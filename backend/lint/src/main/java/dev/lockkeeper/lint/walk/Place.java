package dev.lockkeeper.lint.walk;

import dev.lockkeeper.lint.fact.Inner;
import dev.lockkeeper.lint.source.Lines;

/** Where a statement stands in its script. */
record Place(int number, int from, int to, String sql, Lines lines) {

    /** A statement inside this one. */
    Place inner(Inner inner) {
        return new Place(number, inner.from(), inner.to(), inner.sql(), lines);
    }

    int startLine() {
        return lines.line(from);
    }

    int endLine() {
        return lines.line(Math.max(from, to - 1));
    }
}
