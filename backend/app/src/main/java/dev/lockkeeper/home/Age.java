package dev.lockkeeper.home;

import java.time.Duration;

/** How long something has waited, in the one unit that a reader wants. */
final class Age {

    private Age() {}

    static String of(Duration age) {
        if (age.toDays() >= 2) {
            return age.toDays() + " days";
        }
        return age.toHours() >= 1 ? age.toHours() + " h" : Math.max(0, age.toMinutes()) + " min";
    }
}
