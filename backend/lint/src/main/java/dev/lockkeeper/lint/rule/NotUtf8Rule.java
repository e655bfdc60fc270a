package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.list.Seq;

/** Text that was not UTF-8: seen in the script as a whole, before there are statements. */
final class NotUtf8Rule implements Rule {

    @Override
    public String id() {
        return "not-utf8";
    }

    @Override
    public Facts about() {
        return Facts.NONE;
    }

    @Override
    public Seq<Remark> check(Step step) {
        return Seq.empty();
    }
}
