package dev.lockkeeper.lint.rule;

import dev.lockkeeper.lint.fact.SetSetting;
import dev.lockkeeper.lint.list.Seq;
import java.util.Set;
import java.util.regex.Pattern;

/** SET without LOCAL in a script that a transaction holds. */
final class SessionSettingLeakRule implements Rule {

    @Override
    public String id() {
        return "session-setting-leak";
    }

    @Override
    public Facts about() {
        return Facts.of(SetSetting.class);
    }

    private static final Set<String> TELLING = Set.of(
            "role",
            "session_authorization",
            "search_path",
            "timezone",
            "lock_timeout",
            "statement_timeout",
            "idle_in_transaction_session_timeout",
            "session_replication_role",
            "row_security",
            "default_transaction_isolation",
            "check_function_bodies",
            "default_tablespace");

    private static final Pattern SET = Pattern.compile("(?i)^\\s*SET\\s+(?:SESSION\\s+(?!AUTHORIZATION))?");

    @Override
    public Seq<Remark> check(Step step) {
        if (!(step.fact() instanceof SetSetting set)
                || set.local()
                || forgets(step, set)
                || !step.session().inTransaction()
                || !TELLING.contains(set.name())) {
            return Seq.empty();
        }
        return Remark.on(null, set.name() + " stays set for whatever this connection runs next.")
                .safer(SET.matcher(step.sql()).replaceFirst("SET LOCAL ") + ";")
                .alone();
    }

    private static boolean forgets(Step step, SetSetting set) {
        boolean role = set.name().equals("role") && step.statement().kind().equals("SET");
        return set.value() == null ? !role : set.value().equalsIgnoreCase("DEFAULT");
    }
}
