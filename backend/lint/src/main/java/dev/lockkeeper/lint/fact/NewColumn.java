package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Types;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column as a statement asks for it.
 *
 * @param sql the definition as written
 */
public record NewColumn(
        String name,
        DataType type,
        String sql,
        boolean notNull,
        @Nullable Expression defaultValue,
        Generated generated,
        boolean identity,
        List<NewConstraint> constraints,
        @Nullable Expression generatedFrom,
        Wording wording) {

    /**
     * What the definition says beside its rules.
     *
     * @param nullable whether it says NULL
     * @param fills how many defaults, identities and expressions it gives
     * @param collation as it is named
     * @param place the schema that the type is said to lie in
     * @param set whether it is said to be of several values
     */
    public record Wording(
            boolean nullable,
            int fills,
            @Nullable TableName collation,
            @Nullable String place,
            boolean set,
            @Nullable String storage,
            @Nullable String compression) {

        public boolean collated() {
            return collation != null;
        }
    }

    public NewColumn {
        constraints = Lists.copy(constraints);
    }

    public boolean fillsItself() {
        return defaultValue != null || identity || type.serial() || generated != Generated.NO;
    }

    public Optional<NewConstraint> constraint(Kind kind) {
        return Lists.first(constraints, constraint -> constraint.kind() == kind);
    }

    /** How steady the default is; empty when a function is not known. */
    public Optional<Volatility> volatility(Types types) {
        if (defaultValue == null && fillsItself()) {
            return Optional.of(Volatility.STEADY);
        }
        var functions = defaultValue == null
                ? filling(types).map(Types.Filling::functions).orElse(List.of())
                : defaultValue.functions();
        if (functions.isEmpty()) {
            return Optional.of(Volatility.STEADY);
        }
        var answers = Lists.map(functions, types::function);
        if (answers.contains(Optional.of(Volatility.VOLATILE))) {
            return Optional.of(Volatility.VOLATILE);
        }
        return answers.contains(Optional.<Volatility>empty()) ? Optional.empty() : Optional.of(Volatility.STEADY);
    }

    /** What its domain gives it where it says nothing itself. */
    Optional<Types.Filling> filling(Types types) {
        return fillsItself() || type.array() ? Optional.empty() : types.filling(type.name());
    }

    public boolean constrainedDomain(Types types) {
        return !type.array() && types.constrained(type.name());
    }

    public Column column() {
        return new Column(
                name,
                type.underSerial(),
                notNull
                        || identity
                        || type.serial()
                        || constraint(Kind.PRIMARY_KEY).isPresent(),
                fillsItself(),
                generated,
                true,
                fill(null),
                false);
    }

    /** As above, with the sequence that fills it. */
    public Column column(@Nullable TableName sequence) {
        return column().filled(fill(sequence));
    }

    private Column.Fill fill(@Nullable TableName sequence) {
        Set<String> functions = defaultValue == null ? Set.of() : new LinkedHashSet<>(defaultValue.functions());
        return new Column.Fill(
                identity,
                generatedFrom == null ? Set.of() : generatedFrom.columns(),
                generatedFrom == null ? functions : Set.copyOf(generatedFrom.functions()),
                sequence == null && defaultValue != null ? defaultValue.sequence() : sequence);
    }

    /** Whether a sequence of its own comes with it. */
    public boolean numbered() {
        return identity || type.serial();
    }
}
