package dev.lockkeeper.postgres;

/** The passwords of the two roles Lockkeeper signs in to its database with. */
public record RolePasswords(String owner, String app) {

    /** Fresh ones, for a server on which only this process signs in. */
    public static RolePasswords random() {
        return new RolePasswords(SuperuserPassword.random(), SuperuserPassword.random());
    }

    /** Never in a log by accident. */
    @Override
    public String toString() {
        return "RolePasswords[owner=…, app=…]";
    }
}
