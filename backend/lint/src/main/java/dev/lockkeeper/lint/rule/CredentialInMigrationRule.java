package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.NO_WAY_BACK;

import dev.lockkeeper.lint.fact.RoleChange;
import dev.lockkeeper.lint.list.Seq;
import java.util.regex.Pattern;

/** A password or key in the script. */
final class CredentialInMigrationRule implements Rule {

    @Override
    public String id() {
        return "credential-in-migration";
    }

    private static final Pattern ADDRESS = Pattern.compile("\\b[a-z][a-z0-9+.-]*://[^\\s:/@']+:([^\\s@'/]+)@");
    private static final Pattern CONNECTION = Pattern.compile("(?i)'[^']*\\bpassword=([^\\s';]+)[^']*'");
    private static final Pattern OPTION = Pattern.compile("(?i)\\bOPTIONS\\s*\\([^)]*\\bpassword\\s+'([^']+)'");
    private static final Pattern KEY = Pattern.compile(
            "(-----BEGIN [A-Z ]*PRIVATE KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[A-Za-z0-9]{36}\\b)");
    private static final Pattern PLACEHOLDER = Pattern.compile("^(\\$\\{|\\{\\{|:|%|<|\\*).*|.*(\\$\\{|\\{\\{).*");

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof RoleChange role && role.password() != null && real(role.password())) {
            return remark("The password of " + role.role() + " stands in this statement.");
        }
        return step.first() && written(step.sql())
                ? remark("A password or key stands in this statement.")
                : Seq.empty();
    }

    private static boolean written(String sql) {
        return sql.contains("://") && found(ADDRESS, sql)
                || (sql.contains("assword") || sql.contains("PASSWORD"))
                        && (found(CONNECTION, sql) || found(OPTION, sql))
                || (sql.contains("PRIVATE KEY") || sql.contains("AKIA") || issued(sql))
                        && KEY.matcher(sql).find();
    }

    /** Whether there may be a token whose issuer marks it; the letters alone stand in many words. */
    private static boolean issued(String sql) {
        for (int at = sql.indexOf("gh"); at >= 0; at = sql.indexOf("gh", at + 1)) {
            if (at + 3 < sql.length() && sql.charAt(at + 3) == '_') {
                return true;
            }
        }
        return false;
    }

    private static boolean found(Pattern pattern, String sql) {
        return pattern.matcher(sql).results().anyMatch(match -> real(match.group(1)));
    }

    private static boolean real(String password) {
        return !password.isEmpty() && !PLACEHOLDER.matcher(password).matches();
    }

    private static Seq<Remark> remark(String message) {
        return Remark.on(null, message).meaning(NO_WAY_BACK).alone();
    }
}
