package dev.lockkeeper.lint.fact;

/** ALTER TYPE … ADD VALUE. */
public record AddEnumLabel(String type, String label) implements Fact {

    @Override
    public void apply(Situation now) {
        now.schema().types().addLabel(type, label, now.transaction());
    }
}
