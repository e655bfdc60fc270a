package dev.lockkeeper.lint.fact;

import static dev.lockkeeper.lint.LockMode.ACCESS_EXCLUSIVE;
import static dev.lockkeeper.lint.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.lockkeeper.lint.TableName;
import dev.lockkeeper.lint.schema.Table;
import java.util.List;

/** DROP of anything that is no table and no index. */
public record DropObject(String kind, List<TableName> names, boolean cascade) implements Fact {

    public DropObject {
        names = List.copyOf(names);
    }

    @Override
    public Effects effects(Situation now) {
        return switch (kind) {
            case "VIEW", "MATERIALIZED VIEW" -> Effects.locking(ACCESS_EXCLUSIVE, names);
            case "TYPE", "DOMAIN", "EXTENSION" ->
                cascade ? Effects.locking(ACCESS_EXCLUSIVE, users(now)) : Effects.NONE;
            case "SCHEMA" -> cascade ? contents(now) : Effects.NONE;
            case "STATISTICS" -> Effects.locking(SHARE_UPDATE_EXCLUSIVE, bound(now));
            case "FUNCTION" -> cascade ? Effects.locking(ACCESS_EXCLUSIVE, bound(now)) : Effects.NONE;
            default -> Effects.NONE;
        };
    }

    private List<TableName> bound(Situation now) {
        return names.stream()
                .flatMap(name -> now.schema().boundTo(kind + " " + name.name()).stream())
                .toList();
    }

    /** Dropping a type with CASCADE drops the columns of that type; an extension's main type has its name. */
    private List<TableName> users(Situation now) {
        return names.stream()
                .flatMap(type -> now.schema().tablesWithType(type.name()).stream())
                .toList();
    }

    private Effects contents(Situation now) {
        var schemas = names.stream().map(TableName::name).toList();
        return now.schema().tables().stream()
                .map(Table::name)
                .filter(table -> schemas.contains(table.schema()))
                .map(table -> new DropTable(table, true).effects(now))
                .reduce(Effects.NONE, Effects::and);
    }

    @Override
    public void apply(Situation now) {
        if (kind.endsWith("VIEW")) {
            names.forEach(now.schema()::drop);
        }
    }
}
