package dev.lockkeeper.obligation;

/** Which obligations a list shows. */
enum ObligationFilter {
    MINE("and o.status = 'OPEN' and o.owner_id = :me"),
    OPEN("and o.status = 'OPEN'"),
    OVERDUE("and o.status = 'OPEN' and o.due_on < :today"),
    ALL("");

    private final String condition;

    ObligationFilter(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
