package dev.lockkeeper.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * Makes the database and the two roles that use it: the owner migrates the schema, the application reads and writes
 * rows and can do nothing about row security.
 *
 * <p>Roles belong to the whole server, so all of Lockkeeper's databases on one server share them and their passwords.
 * {@code deploy/roles.sql} says the same for people who set up a server by hand.
 */
public final class DatabaseRoles {

    /** Owns the database and runs the migrations of Lockkeeper's own schema. */
    public static final String OWNER = "lockkeeper_owner";

    /** Serves requests. */
    public static final String APP = "lockkeeper_app";

    private static final String HARMLESS = " login nosuperuser nobypassrls nocreaterole nocreatedb noreplication";

    /** Any number, the same everywhere: two nodes that start at once take turns. */
    private static final long TURN = 0x10C4_4EE9_E500L;

    private final Connection admin;

    private DatabaseRoles(Connection admin) {
        this.admin = admin;
    }

    /** Does what is missing, sets the passwords anew and changes nothing else; the administrator is a superuser. */
    public static void create(
            String adminJdbcUrl, String adminUser, String adminPassword, String database, RolePasswords passwords) {
        try (var admin = DriverManager.getConnection(adminJdbcUrl, adminUser, adminPassword)) {
            new DatabaseRoles(admin).create(database, passwords);
        } catch (SQLException e) {
            throw new PostgresException("Cannot create Lockkeeper's roles and database: " + e.getMessage(), e);
        }
    }

    private void create(String database, RolePasswords passwords) throws SQLException {
        execute("select pg_advisory_lock(" + TURN + ")");
        createRole(OWNER, passwords.owner());
        createRole(APP, passwords.app());
        execute("revoke " + OWNER + " from " + APP);
        createDatabase(database);
    }

    private void createRole(String role, String password) throws SQLException {
        if (!exists("select from pg_roles where rolname = ?", role)) {
            execute("create role " + role);
        }
        execute("alter role " + role + HARMLESS);
        // Hashed on this side, so that no log of the server shows it.
        admin.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private void createDatabase(String database) throws SQLException {
        var name = quote(database);
        if (!exists("select from pg_database where datname = ?", database)) {
            execute("create database " + name + " encoding 'UTF8'");
        }
        execute("alter database " + name + " owner to " + OWNER);
        execute("revoke all on database " + name + " from public");
        execute("grant connect on database " + name + " to " + APP);
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private String quote(String identifier) throws SQLException {
        try (var statement = admin.prepareStatement("select quote_ident(?)")) {
            statement.setString(1, identifier);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
