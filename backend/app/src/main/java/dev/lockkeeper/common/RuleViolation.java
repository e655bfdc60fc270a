package dev.lockkeeper.common;

/** A rule of the domain says no. The key names the sentence in {@code messages.properties}; answered as 409. */
public class RuleViolation extends RuntimeException {

    private final transient Object[] arguments;

    public RuleViolation(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    /** Refuses with the given message key unless the condition holds. */
    public static void require(boolean condition, String key, Object... arguments) {
        if (!condition) {
            throw new RuleViolation(key, arguments);
        }
    }

    public String key() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
