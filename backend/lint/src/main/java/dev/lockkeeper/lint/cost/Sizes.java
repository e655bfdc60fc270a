package dev.lockkeeper.lint.cost;

import dev.lockkeeper.lint.Catalogue;
import dev.lockkeeper.lint.Effort;
import dev.lockkeeper.lint.Heat;
import dev.lockkeeper.lint.TableFacts;
import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.TableWork;
import java.util.Locale;

/** How large and how busy tables are, known or assumed. */
public record Sizes(Catalogue catalogue) {

    public long rows(TableName table) {
        return catalogue.table(table).map(TableFacts::rows).orElse(Costs.ASSUMED_ROWS);
    }

    public Heat heat(TableName table) {
        return catalogue.table(table).map(TableFacts::heat).orElse(Heat.NORMAL);
    }

    public boolean assumed(TableName table) {
        return catalogue.table(table).isEmpty();
    }

    public double seconds(TableWork work) {
        long bytes = catalogue.table(work.table()).map(TableFacts::bytes).orElse(0L);
        return Costs.seconds(work.effort(), rows(work.table()), bytes);
    }

    /** The sum as one would write it down. */
    public String arithmetic(TableWork work) {
        if (work.effort() == Effort.NONE) {
            return "";
        }
        var size = catalogue.table(work.table());
        long rows = rows(work.table());
        boolean byBytes = size.isPresent()
                && (double) size.get().bytes() / Costs.BYTES_PER_SECOND > rows * Costs.perRow(work.effort()) / 1e6;
        var amount = byBytes
                ? String.format(Locale.ROOT, "%,d bytes ÷ 150 MB/s", size.get().bytes())
                : String.format(
                        Locale.ROOT,
                        "%,d rows%s × %s µs",
                        rows,
                        size.isEmpty() ? " (assumed)" : "",
                        Costs.perRow(work.effort()));
        return work.table() + ": " + amount + " × " + Costs.SAFETY;
    }
}
