package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import org.jspecify.annotations.Nullable;

/** Somebody, or the operator, has asked for the figures to be made anew. */
record FiguresRebuilt(@Nullable MemberId actor) implements Audited {

    @Override
    public String action() {
        return "insight.rebuild-asked";
    }

    @Override
    public String subject() {
        return "insights";
    }
}
