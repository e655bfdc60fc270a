package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;

/** What may be wrong with a waiver: judged where waivers meet findings, after all statements have been seen. */
record WaiverRule(String id) implements Rule {

    @Override
    public Facts about() {
        return Facts.NONE;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.empty();
    }
}
