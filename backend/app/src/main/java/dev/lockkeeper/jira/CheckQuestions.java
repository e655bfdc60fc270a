package dev.lockkeeper.jira;

import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jira.server.Jira;
import dev.lockkeeper.jira.server.JiraBusy;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraKind;
import dev.lockkeeper.jira.server.JiraPaced;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.JiraRests;
import dev.lockkeeper.jira.server.Jiras;
import dev.lockkeeper.jira.server.RiskField;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/** The questions of a check. Every answer, good or bad, becomes a sentence that says what to do. */
@Component
class CheckQuestions {

    private static final List<String> NEEDED = List.of("BROWSE_PROJECTS", "EDIT_ISSUES", "LINK_ISSUES");

    private static final List<String> AND_COMMENTS =
            List.of("BROWSE_PROJECTS", "EDIT_ISSUES", "LINK_ISSUES", "ADD_COMMENTS");

    private final Jiras jiras;
    private final Words words;

    CheckQuestions(Jiras jiras, Words words) {
        this.jiras = jiras;
        this.words = words;
    }

    /** Asked without the account, so that a wrong token is not taken for a wrong address. */
    CheckStep server(JiraConnection connection) {
        return ask(
                words.say("jira.check.step.server"),
                connection,
                () -> {
                    var server = jiras.anonymous(connection).server();
                    return connection.kind().is(server.kind())
                            ? ok("jira.check.server.ok", server.title(), server.version())
                            : missing(
                                    "jira.check.server.other",
                                    words.say("jira.kind." + connection.kind()),
                                    server.kind());
                },
                refusal -> missing("jira.check.server.not-jira", connection.baseUrl(), refusal.status() + ""));
    }

    CheckStep account(JiraConnection connection) {
        return ask(
                words.say("jira.check.step.account"),
                connection,
                () -> {
                    var account = jiras.forPerson(connection).me();
                    var name = Objects.requireNonNullElse(account.name(), connection.accountEmail());
                    if (!account.active()) {
                        return missing("jira.check.account.inactive", name);
                    }
                    return name.isEmpty() ? ok("jira.check.account.hidden") : ok("jira.check.account.ok", name);
                },
                refusal -> refusal.status() == 401 || refusal.status() == 403
                        ? missing("jira.check.account.refused." + way(connection))
                        : trouble(refusal));
    }

    String permissionsIn(String project) {
        var all = project.equals(JiraConnection.ALL);
        return words.say("jira.check.step.permissions", all ? words.say("jira.check.everywhere") : project);
    }

    private static String way(JiraConnection connection) {
        return connection.kind() == JiraKind.DATA_CENTER
                ? connection.kind().name()
                : connection.signIn().name();
    }

    CheckStep permissions(JiraConnection connection, String project) {
        var all = project.equals(JiraConnection.ALL);
        return ask(
                permissionsIn(project),
                connection,
                () -> granted(connection, all ? null : project),
                refusal -> refusal.status() == 404
                        ? missing("jira.check.permissions.no-project", project)
                        : trouble(refusal));
    }

    /**
     * Whether issues can be linked at all, whatever the account may do: that is a feature of the whole Jira. It is tried by
     * reading the links of some issue.
     */
    CheckStep linking(JiraConnection connection, String project) {
        return ask(
                words.say("jira.check.step.linking"),
                connection,
                () -> {
                    var jira = jiras.forPerson(connection);
                    var some = jira.search(anyOf(project), null, 1).issues();
                    if (some.isEmpty()) {
                        return waiting("jira.check.linking.no-issue");
                    }
                    return jira.showsLinks(some.get(0).key())
                            ? ok("jira.check.linking.ok")
                            : missing("jira.check.linking.off");
                },
                this::trouble);
    }

    /** Every query has to have a condition. */
    private static String anyOf(String project) {
        return project.equals(JiraConnection.ALL) ? "created >= \"2000/01/01 00:00\"" : "project = " + project;
    }

    /** Whether something came in at a door that was proven. */
    CheckStep heard(JiraHook hook) {
        var heard = hook.receivedAt() != null;
        var answer = heard ? ok("jira.check.heard.ok") : waiting("jira.check.heard.nothing");
        return new CheckStep(
                words.say("jira.check.step.heard", words.say("jira.hook." + hook.kind())),
                answer.outcome(),
                answer.text());
    }

    /**
     * Whether there is the field that the tier is to stand in, and can be given each of its options. That is tried on some
     * issue's edit screen.
     */
    CheckStep field(JiraConnection connection, RiskField field, @Nullable String project) {
        return ask(
                words.say("jira.check.step.field"),
                connection,
                () -> {
                    var jira = jiras.forPerson(connection);
                    var name = jira.selectFields().get(field.id());
                    return name == null
                            ? missing("jira.check.field.missing", field.id())
                            : options(jira, field, name, project);
                },
                this::trouble);
    }

    private Answer options(Jira jira, RiskField field, String name, @Nullable String project) {
        var some = project == null
                ? List.<Jira.Issue>of()
                : jira.search(anyOf(project), null, 1).issues();
        if (some.isEmpty()) {
            return ok("jira.check.field.untried", name);
        }
        var key = some.get(0).key();
        var options = jira.options(key, field.id());
        if (options.isEmpty()) {
            return missing("jira.check.field.screen", name, key);
        }
        var lacking = field.options().stream()
                .filter(option -> options.stream().noneMatch(choice -> choice.is(option)))
                .collect(Collectors.joining(", "));
        return lacking.isEmpty() ? ok("jira.check.field.ok", name) : missing("jira.check.field.options", name, lacking);
    }

    private Answer granted(JiraConnection connection, @Nullable String project) {
        var needed = connection.showing().comments() ? AND_COMMENTS : NEEDED;
        var granted = jiras.forPerson(connection).granted(needed, project);
        var lacking = needed.stream()
                .filter(key -> !granted.contains(key))
                .map(key -> words.say("jira.permission." + key))
                .collect(Collectors.joining(", "));
        return lacking.isEmpty() ? ok("jira.check.permissions.ok") : missing("jira.check.permissions.missing", lacking);
    }

    private record Answer(Outcome outcome, String text) {}

    private CheckStep ask(
            String title, JiraConnection connection, Supplier<Answer> question, Function<JiraRefusal, Answer> refused) {
        var answer = answer(connection, question, refused);
        return new CheckStep(title, answer.outcome(), answer.text());
    }

    private Answer answer(JiraConnection connection, Supplier<Answer> question, Function<JiraRefusal, Answer> refused) {
        try {
            return question.get();
        } catch (JiraRefusal refusal) {
            return refused.apply(refusal);
        } catch (RuleViolation violation) {
            return missing(violation.key(), violation.arguments());
        } catch (RestClientException none) {
            return unanswered(connection, none);
        }
    }

    /** Not even asked, not answered, or answered with what nobody can read: that is mended in different places. */
    private Answer unanswered(JiraConnection connection, RestClientException none) {
        if (none instanceof JiraRests) {
            return missing("jira.check.rests");
        }
        if (none instanceof JiraPaced paced) {
            return missing("jira.check.paced", paced.left().toSeconds() + 1);
        }
        if (none instanceof JiraBusy) {
            return missing("jira.check.busy");
        }
        return missing(
                none instanceof ResourceAccessException ? "jira.check.server.silent" : "jira.check.server.unreadable",
                connection.baseUrl());
    }

    private Answer ok(String key, Object... arguments) {
        return new Answer(Outcome.OK, words.say(key, arguments));
    }

    private Answer waiting(String key) {
        return new Answer(Outcome.WAITING, words.say(key));
    }

    private Answer missing(String key, Object... arguments) {
        return new Answer(Outcome.MISSING, words.say(key, arguments));
    }

    private Answer trouble(JiraRefusal refusal) {
        return missing("jira.check.trouble", refusal.status() + "", refusal.words());
    }
}
