package dev.lockkeeper.insight.upkeep;

import dev.lockkeeper.access.MemberId;
import dev.lockkeeper.audit.Audited;
import org.jspecify.annotations.Nullable;

/**
 * The check has found rows that do not say what they should.
 *
 * @param example one of them: table and identifier
 */
record FiguresWrong(int rows, String example) implements Audited {

    @Override
    public @Nullable MemberId actor() {
        return null;
    }

    @Override
    public String action() {
        return "insight.found-wrong";
    }

    @Override
    public String subject() {
        return "insights";
    }

    @Override
    public String detail() {
        return rows + (rows == 1 ? " row: " : " rows, such as ") + example;
    }
}
