package dev.lockkeeper.lint.rule;

import static dev.lockkeeper.lint.Consequence.UNKNOWN_EFFECT;

import dev.lockkeeper.lint.Severity;
import dev.lockkeeper.lint.fact.DynamicSql;
import dev.lockkeeper.lint.fact.Query;
import dev.lockkeeper.lint.fact.RunBody;
import dev.lockkeeper.lint.list.Lists;
import dev.lockkeeper.lint.list.Seq;
import dev.lockkeeper.lint.query.Call;
import dev.lockkeeper.lint.source.Phrase;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A migration that does different things in different places. */
final class EnvironmentConditionalRule implements Rule {

    @Override
    public String id() {
        return "environment-conditional";
    }

    @Override
    public Facts about() {
        return Facts.of(DynamicSql.class, Query.class, RunBody.class);
    }

    private static final Set<String> WHERE_AM_I =
            Set.of("current_database", "inet_server_addr", "inet_server_port", "pg_is_in_recovery");
    private static final Set<String> OTHER_EACH_TIME =
            Set.of("random", "gen_random_uuid", "uuidv4", "uuidv7", "now", "clock_timestamp", "statement_timestamp");
    private static final Pattern QUESTION = Pattern.compile(
            "(?i)\\b(current_database\\s*\\(|pg_roles|pg_database|inet_server_addr\\s*\\(|current_user\\s*=|session_user\\s*=|version\\s*\\()");
    private static final Phrase ROWS = Phrase.of(
            "EXISTS",
            "\\bIF\\s+(?:NOT\\s+)?EXISTS\\s*\\(\\s*SELECT\\b[^;()]*\\bFROM\\s+(?!pg_|information_schema\\b)(?:ONLY\\s+)?([\\w.]+)");
    private static final Pattern CHANGE = Pattern.compile("ALTER|CREATE|DROP");
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(IF|CASE|WHERE)\\b");

    /** How far before the question its condition may begin; longer texts are not worth the time. */
    private static final int FARTHEST = 500;

    @Override
    public Seq<Remark> check(Step step) {
        if (step.fact() instanceof DynamicSql || step.fact() instanceof RunBody) {
            return Seq.from(question(step.sql())
                            .map(EnvironmentConditionalRule::name)
                            .or(() -> rows(step)))
                    .flatMap(asked -> remark("What this block does depends on " + asked + "."));
        }
        if (!(step.fact() instanceof Query query)) {
            return Seq.empty();
        }
        return query.writes().isEmpty() ? Seq.empty() : Seq.concat(asked(query), again(step, query));
    }

    private static Optional<String> question(String sql) {
        var asked = QUESTION.matcher(sql);
        while (asked.find()) {
            if (conditional(sql.substring(Math.max(0, asked.start() - FARTHEST), asked.start()))) {
                return Optional.of(asked.group());
            }
        }
        return Optional.empty();
    }

    private static boolean conditional(String before) {
        return CONDITION.matcher(before.substring(before.lastIndexOf(';') + 1)).find();
    }

    /** Rows that decide whether the schema changes; where rows decide about rows, that is what they are for. */
    private static Optional<String> rows(Step step) {
        return step.fact() instanceof RunBody run
                        && Lists.any(run.body(), inner -> CHANGE.matcher(
                                        inner.statement().kind())
                                .lookingAt())
                ? ROWS.first(step.sql()).map(found -> "the rows of " + found.group(1))
                : Optional.empty();
    }

    private static String name(String asked) {
        return asked.replaceAll("[\\s(=]", "").toLowerCase(Locale.ROOT);
    }

    private static Seq<Remark> asked(Query query) {
        return Seq.from(query.calls())
                .map(Call::function)
                .filter(WHERE_AM_I::contains)
                .limit(1)
                .flatMap(function -> remark("Which rows this writes depends on " + function + "."));
    }

    /** A repeatable script runs again whenever its text changes, in each environment at another time. */
    private static Seq<Remark> again(Step step, Query query) {
        return step.past().script().isRunAgain()
                ? Seq.from(query.calls())
                        .map(Call::function)
                        .filter(OTHER_EACH_TIME::contains)
                        .limit(1)
                        .map(function -> Remark.on(
                                        null,
                                        "What this repeatable script writes is different each time it runs: " + function
                                                + ".")
                                .as(Severity.INFO))
                : Seq.empty();
    }

    private static Seq<Remark> remark(String message) {
        return Remark.on(null, message).meaning(UNKNOWN_EFFECT).alone();
    }
}
