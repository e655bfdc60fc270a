package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jira.server.JiraConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a connection step by step, from the network to the permissions, and lets it go on when all is well. */
@Service
class ConnectionCheck {

    /** What the check found, in the order in which it was tried. */
    record Report(JiraConnection connection, List<CheckStep> steps) {

        public boolean works() {
            return steps.stream().allMatch(CheckStep::isWell);
        }
    }

    private final JiraConnections connections;
    private final CheckQuestions questions;
    private final JiraHooks hooks;
    private final Words words;
    private final TransactionTemplate transaction;

    ConnectionCheck(
            JiraConnections connections,
            CheckQuestions questions,
            JiraHooks hooks,
            Words words,
            TransactionTemplate transaction) {
        this.connections = connections;
        this.questions = questions;
        this.hooks = hooks;
        this.words = words;
        this.transaction = transaction;
    }

    /** No transaction is open meanwhile: another system may take its time. */
    @AdminsMay
    public Report run(CurrentMember by, UUID id) {
        var report = report(connections.get(id));
        if (report.works()) {
            connections.resume(by, id);
        }
        return report;
    }

    /** Only looks. */
    Report report(JiraConnection connection) {
        return new Report(connection, steps(connection));
    }

    private List<CheckStep> steps(JiraConnection connection) {
        var steps = new ArrayList<CheckStep>();
        steps.add(questions.server(connection));
        steps.add(after(steps, words.say("jira.check.step.account"), () -> questions.account(connection)));
        var account = List.copyOf(steps);
        var open = new ArrayList<String>();
        for (var project : connection.projects()) {
            var step =
                    after(account, questions.permissionsIn(project), () -> questions.permissions(connection, project));
            steps.add(step);
            if (step.isOk()) {
                open.add(project);
            }
        }
        open.stream().limit(1).forEach(project -> steps.add(questions.linking(connection, project)));
        var field = connection.showing().field();
        if (field != null) {
            var some = open.isEmpty() ? null : open.get(0);
            steps.add(
                    after(account, words.say("jira.check.step.field"), () -> questions.field(connection, field, some)));
        }
        hooks(connection).forEach(hook -> steps.add(questions.heard(hook)));
        return steps;
    }

    private List<JiraHook> hooks(JiraConnection connection) {
        return Objects.requireNonNull(transaction.execute(status -> hooks.of(connection.id())));
    }

    private interface Question {
        CheckStep ask();
    }

    private CheckStep after(List<CheckStep> before, String title, Question question) {
        return before.stream().allMatch(CheckStep::isOk)
                ? question.ask()
                : new CheckStep(title, Outcome.SKIPPED, words.say("jira.check.skipped"));
    }
}
