package dev.lockkeeper.web;

import org.jspecify.annotations.Nullable;

/**
 * A kind of calendar and the table of its secret addresses. Of every table it is the same: a member's hash, null while
 * the address is closed, and since when.
 *
 * @param prefix of its secrets, so that one of another kind opens nothing
 * @param table in the schema of tenants
 * @param alone the constraint by which a member has one address for each subject
 * @param subject the column of what a calendar is about, null where there is but one for each member
 */
public record CalendarKind(
        String prefix, String table, String alone, @Nullable String subject) {

    String put() {
        var about = subject == null ? "" : "id, " + subject + ", ";
        var values = subject == null ? "" : ":id, :subject, ";
        return "insert into tenant." + table + " (tenant_id, member_id, " + about + "secret_hash, renewed_at)"
                + " values (:tenant, :member, " + values + ":hash, :at) on conflict on constraint " + alone
                + " do update set secret_hash = excluded.secret_hash, renewed_at = excluded.renewed_at";
    }

    String open() {
        return select("renewed_at") + " and member_id = :member and secret_hash is not null";
    }

    String owner() {
        return select("member_id") + " and secret_hash = :hash";
    }

    private String select(String what) {
        var about = subject == null ? "null::uuid" : subject;
        return "select " + what + ", " + about + " as subject from tenant." + table + " where tenant_id = :tenant";
    }
}
