package dev.lockkeeper.decision;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.common.Text;
import java.util.Locale;

/** Names a program whose data a decision is about, as its people write it; capitals tell no two apart. */
public record ServiceName(String text) {

    static final int LONGEST = 100;

    public ServiceName {
        text = text.strip();
        require(isOne(text), "decision.service-name", LONGEST);
    }

    /** One line that a list can hold: names are parted by commas there. */
    public static boolean isOne(String text) {
        return !text.isBlank()
                && text.strip().length() <= LONGEST
                && Text.canBeKept(text)
                && text.indexOf(',') < 0
                && text.chars().noneMatch(Character::isISOControl);
    }

    /** By which it is found. */
    String key() {
        return key(text);
    }

    static String key(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
