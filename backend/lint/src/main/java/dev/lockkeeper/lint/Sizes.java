package dev.lockkeeper.lint;

/** How large and how busy tables are, known or assumed. */
public record Sizes(Catalogue catalogue, Costs costs) {

    /** With what work costs by the product's own measure. */
    public Sizes(Catalogue catalogue) {
        this(catalogue, Costs.STANDARD);
    }

    public long rows(TableName table) {
        return catalogue.table(table).map(TableFacts::rows).orElse(costs.assumedRows());
    }

    public Heat heat(TableName table) {
        return catalogue.table(table).map(TableFacts::heat).orElse(Heat.NORMAL);
    }

    public boolean assumed(TableName table) {
        return catalogue.table(table).isEmpty();
    }

    public double seconds(TableWork work) {
        return costs.seconds(work.effort(), rows(work.table()), bytes(work.table()));
    }

    /** The sum as one would write it down. */
    public String arithmetic(TableWork work) {
        if (work.effort() == Effort.NONE) {
            return "";
        }
        var table = work.table();
        return table + ": " + costs.arithmetic(work.effort(), rows(table), bytes(table), assumed(table));
    }

    private long bytes(TableName table) {
        return catalogue.table(table).map(TableFacts::bytes).orElse(0L);
    }
}
