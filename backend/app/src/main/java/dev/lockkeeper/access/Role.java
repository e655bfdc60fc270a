package dev.lockkeeper.access;

import java.util.Locale;

/** What a member may do; each role includes those after it. */
public enum Role {
    OWNER,
    ADMIN,
    REVIEWER,
    ENGINEER,
    VIEWER;

    public boolean includes(Role other) {
        return ordinal() <= other.ordinal();
    }

    /** The name that Spring Security knows it by. */
    String authority() {
        return "ROLE_" + name();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
