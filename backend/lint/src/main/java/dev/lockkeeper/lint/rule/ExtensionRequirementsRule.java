package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.MAY_FAIL_ON_DATA;

import dev.lockkeeper.lint.fact.Requirement;
import dev.lockkeeper.lint.list.Seq;
import java.util.Set;

/** Something that has to be there before the migration runs. */
final class ExtensionRequirementsRule implements Rule {

    @Override
    public String id() {
        return "extension-requirements";
    }

    @Override
    public Facts about() {
        return Facts.of(Requirement.class);
    }

    private static final Set<String> TRUSTED = Set.of(
            ("bool_plperl btree_gin btree_gist citext cube dict_int fuzzystrmatch hstore hstore_plperl intarray isn "
                            + "jsonb_plperl lo ltree pgcrypto pg_trgm plperl plpgsql pltcl seg tablefunc tcn "
                            + "tsm_system_rows tsm_system_time unaccent uuid-ossp")
                    .split(" "));
    private static final Set<String> EVERYWHERE = Set.of("current_user", "current_role", "session_user");

    @Override
    public Seq<Remark> check(Step step) {
        return step.fact() instanceof Requirement needs && !offered(step, needs)
                ? Remark.on(null, message(step, needs))
                        .meaning(MAY_FAIL_ON_DATA)
                        .alone()
                : Seq.empty();
    }

    private static boolean offered(Step step, Requirement needs) {
        var platform = step.settings().platform();
        return switch (needs.kind()) {
            case EXTENSION ->
                (platform.extensions().isEmpty() ? TRUSTED : platform.extensions()).contains(needs.name());
            case OWNER -> EVERYWHERE.contains(needs.name()) || platform.owners().contains(needs.name());
            case TABLESPACE -> needs.name().equals("pg_default");
        };
    }

    private static String message(Step step, Requirement needs) {
        return switch (needs.kind()) {
            case EXTENSION ->
                step.settings().platform().extensions().isEmpty()
                        ? "The extension " + needs.name() + " needs a superuser, and files on the server."
                        : "The extension " + needs.name() + " is not on the list of what the platform offers.";
            case OWNER -> "The role " + needs.name() + " has to exist wherever this runs.";
            case TABLESPACE -> "The tablespace " + needs.name() + " has to exist wherever this runs.";
        };
    }
}
