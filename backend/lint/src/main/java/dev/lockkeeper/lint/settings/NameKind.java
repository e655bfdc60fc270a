package dev.lockkeeper.lint.settings;

import java.util.Locale;

/** The things that a team may have a naming convention for. */
public enum NameKind {
    SCHEMA,
    TABLE,
    VIEW,
    COLUMN,
    INDEX,
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUDE,
    SEQUENCE,
    TYPE,
    FUNCTION,
    TRIGGER,
    POLICY,
    OTHER;

    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
