package dev.lockkeeper.lint.rule;

import java.util.stream.Stream;

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
    public Stream<Remark> check(Step step) {
        return Stream.empty();
    }
}
