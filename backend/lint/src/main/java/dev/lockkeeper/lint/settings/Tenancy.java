package dev.lockkeeper.lint.settings;

import dev.lockkeeper.lint.TableName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of tenants are kept apart.
 *
 * @param key the column that says whose a row is, such as tenant_id; null where there are no tenants
 * @param shared tables that belong to nobody, as names in which * stands for anything
 * @param rowSecurity whether the database itself has to keep tenants apart
 */
public record Tenancy(@Nullable String key, List<String> shared, Boolean rowSecurity) {

    public static final Tenancy NONE = new Tenancy(null, List.of(), false);

    public Tenancy {
        shared = List.copyOf(Objects.requireNonNullElse(shared, List.of()));
        rowSecurity = Objects.requireNonNullElse(rowSecurity, false);
    }

    public static Tenancy by(String key) {
        return new Tenancy(key, List.of(), true);
    }

    /** Whether tenants share that table; so they share the table of tenants itself. */
    public boolean shares(TableName table) {
        return key == null
                || singular(table.name()).equals(key.replaceAll("_id$", ""))
                || shared.stream().anyMatch(pattern -> matches(pattern, table));
    }

    private static String singular(String name) {
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean matches(String pattern, TableName table) {
        return Glob.matches(pattern, table.name()) || Glob.matches(pattern, table.toString());
    }
}
