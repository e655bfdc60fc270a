package dev.lockkeeper.benchmarks;

/** How far a migration has come. */
enum Fate {
    DRAFT,
    /** Under review, with a comment in its SQL: its page is measured. */
    MEASURED,
    UNDER_REVIEW,
    APPROVED,
    DONE,
    FAILED,
    WITHDRAWN,
    REJECTED;

    /** The last eighth is under way, a third of it measured; of the others most are done. */
    static Fate of(int n, int count) {
        if (n > count - Math.max(1, count / 8)) {
            return switch (n % 6) {
                case 1 -> count == 1 ? MEASURED : DRAFT;
                case 2 -> APPROVED;
                case 4, 5 -> UNDER_REVIEW;
                default -> MEASURED;
            };
        }
        return switch (n % 25) {
            case 3 -> WITHDRAWN;
            case 11 -> REJECTED;
            case 19 -> FAILED;
            default -> DONE;
        };
    }
}
