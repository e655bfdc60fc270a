package dev.lockkeeper.lint.plan;

import dev.lockkeeper.lint.TableName;
import java.util.List;

/** A trigger that keeps a column as it should be while old and new versions of the application write. */
record Keeper(TableName table, String column) {

    private static final Template AROUND = new Template("""
            CREATE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $keep$
            BEGIN
            %2$s
              RETURN NEW;
            END $keep$;
            CREATE TRIGGER %3$s BEFORE INSERT OR UPDATE ON %4$s FOR EACH ROW EXECUTE FUNCTION %1$s();""");

    private static final Template BOTH_WAYS = new Template("""
              IF TG_OP = 'INSERT' THEN
                IF NEW.%1$s IS NULL THEN
                  NEW.%1$s := NEW.%2$s;
                ELSE
                  NEW.%2$s := NEW.%1$s;
                END IF;
              ELSIF NEW.%2$s IS DISTINCT FROM OLD.%2$s THEN
                NEW.%1$s := NEW.%2$s;
              ELSE
                NEW.%2$s := NEW.%1$s;
              END IF;""");

    /** The column is computed from the row's other columns, whoever writes. */
    String computing(String value) {
        var row = "SELECT (NEW).*";
        return around("  NEW." + Sql.name(column) + " := (SELECT " + value + " FROM (" + row + ") AS "
                + Sql.name(table.name()) + ");");
    }

    /** Two columns say the same, whichever of them is written. */
    String mirroring(String old) {
        return around(BOTH_WAYS.fill(Sql.name(column), Sql.name(old)));
    }

    List<String> dropping() {
        return List.of(
                "DROP TRIGGER " + Sql.name(name()) + " ON " + Sql.name(table) + ";",
                "DROP FUNCTION " + function() + "();");
    }

    private String around(String body) {
        return AROUND.fill(function(), body, Sql.name(name()), Sql.name(table));
    }

    private String name() {
        return Sql.derived(table.name() + "_" + column, "_keep");
    }

    private String function() {
        return Sql.name(Sql.beside(table, name()));
    }
}
