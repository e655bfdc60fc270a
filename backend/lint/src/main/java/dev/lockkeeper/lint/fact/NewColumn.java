package dev.lockkeeper.lint.fact;

import dev.lockkeeper.lint.schema.Column;
import dev.lockkeeper.lint.schema.Column.Generated;
import dev.lockkeeper.lint.schema.Constraint.Kind;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.Types;
import dev.lockkeeper.lint.schema.Volatility;
import java.util.List;
import java.util.Optional;
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
        List<NewConstraint> constraints) {

    public NewColumn {
        constraints = List.copyOf(constraints);
    }

    public boolean fillsItself() {
        return defaultValue != null || identity || type.serial() || generated != Generated.NO;
    }

    public Optional<NewConstraint> constraint(Kind kind) {
        return constraints.stream()
                .filter(constraint -> constraint.kind() == kind)
                .findFirst();
    }

    /** How steady the default is; empty when a function is not known. */
    public Optional<Volatility> volatility(Types types) {
        if (defaultValue == null) {
            return Optional.of(Volatility.STEADY);
        }
        var answers = defaultValue.functions().stream().map(types::function).toList();
        if (answers.contains(Optional.of(Volatility.VOLATILE))) {
            return Optional.of(Volatility.VOLATILE);
        }
        return answers.contains(Optional.<Volatility>empty()) ? Optional.empty() : Optional.of(Volatility.STEADY);
    }

    public boolean constrainedDomain(Types types) {
        return types.domain(type.name()).filter(Types.Domain::constrained).isPresent();
    }

    public Column column() {
        return new Column(
                name,
                type,
                notNull
                        || identity
                        || type.serial()
                        || constraint(Kind.PRIMARY_KEY).isPresent(),
                fillsItself(),
                generated,
                true);
    }
}
