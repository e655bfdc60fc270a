package dev.lockkeeper.obligation;

/** A room whose records people name in promises, such as {@code M-42}; it says which of them are there. */
public interface NamedSubjects {

    Subject.Kind kind();

    /** Whether the current tenant has the one of that number. */
    boolean has(int number);
}
