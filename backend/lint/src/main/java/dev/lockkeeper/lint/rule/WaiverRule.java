package dev.lockkeeper.lint.rule;

import java.util.stream.Stream;

/** What may be wrong with a waiver: judged where waivers meet findings, after all statements have been seen. */
record WaiverRule(String id) implements Rule {

    @Override
    public Facts about() {
        return Facts.NONE;
    }

    @Override
    public Stream<Remark> check(Step step) {
        return Stream.empty();
    }
}
