package dev.lockkeeper.lint.parse;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.fact.RoutineHead;
import dev.lockkeeper.lint.fact.RoutineNamed;
import dev.lockkeeper.lint.grammar.SqlParser.*;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.schema.DataType;
import dev.lockkeeper.lint.schema.RoutineNames.Known;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions and procedures by their names and by what they take. */
final class RoutineNameReader {

    private RoutineNameReader() {}

    static RoutineHead head(CreateRoutineContext create) {
        var inputs = inputs(create.parameters());
        boolean table = create.TABLE() != null;
        return new RoutineHead(
                Names.table(create.qualifiedName()),
                types(inputs),
                new Known(create.PROCEDURE() != null, gives(create), Lists.map(inputs, RoutineNameReader::name)),
                table || create.typeName() == null ? null : TypeReader.read(create.typeName()),
                RoutineReader.language(create),
                create.REPLACE() != null);
    }

    private static List<DataType> types(List<ParameterContext> parameters) {
        return Lists.map(parameters, parameter -> TypeReader.read(parameter.typeName()));
    }

    private static String name(ParameterContext parameter) {
        return parameter.functionName() == null
                ? ""
                : Names.fold(parameter.functionName().getStart());
    }

    /** Its result, or what it gives through parameters and columns. */
    private static String gives(CreateRoutineContext create) {
        if (create.typeName() != null) {
            var type = TypeReader.read(create.typeName());
            return (create.typeName().SETOF() == null ? "" : "setof ") + type.name() + (type.array() ? "[]" : "");
        }
        return create.columnDefinitions() == null
                ? "out"
                : create.columnDefinitions().getText().toLowerCase(Locale.ROOT);
    }

    private static List<ParameterContext> inputs(@Nullable ParametersContext parameters) {
        return parameters == null
                ? List.of()
                : Lists.where(
                        parameters.parameter(),
                        parameter ->
                                Lists.none(parameter.parameterMode(), mode -> mode.OUT() != null && mode.IN() == null));
    }

    static RoutineNamed named(RoutineNameContext routine, boolean ifExists, boolean drops, @Nullable TableName to) {
        boolean alone = Lists.none(routine.children, child -> child.getText().equals("("));
        var parameters = routine.parameters();
        return new RoutineNamed(
                Names.table(routine.qualifiedName()),
                alone ? null : types(inputs(parameters.isEmpty() ? null : parameters.get(0))),
                ifExists,
                drops,
                to);
    }
}
