package dev.lockkeeper.review;

/** How far up somebody was asked. */
enum Rung {
    FIRST,
    /** In place of one whose time was up. */
    NEXT,
    /** As the rotation's lead: nobody comes after. */
    LEAD;

    boolean isLast() {
        return this == LEAD;
    }
}
