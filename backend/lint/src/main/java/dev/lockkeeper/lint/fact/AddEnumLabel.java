package dev.lockkeeper.lint.fact;

/**
 * ALTER TYPE … ADD VALUE.
 *
 * @param placed whether BEFORE or AFTER says where it stands among the others
 */
public record AddEnumLabel(String type, String label, boolean placed) implements Fact {

    @Override
    public void apply(Situation now) {
        now.schema().types().addLabel(type, label, now.transaction());
    }
}
