package dev.lockkeeper.jira;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.jira.CheckStep.Outcome;
import dev.lockkeeper.jira.server.JiraConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tries a connection step by step, from the network to the permissions, and lets it go on when all is well. */
@Service
class ConnectionCheck {

    /** What the check found, in the order in which it was tried. */
    record Report(JiraConnection connection, List<CheckStep> steps) {

        public boolean works() {
            return steps.stream().allMatch(CheckStep::isOk);
        }
    }

    private final JiraConnections connections;
    private final CheckQuestions questions;
    private final Words words;

    ConnectionCheck(JiraConnections connections, CheckQuestions questions, Words words) {
        this.connections = connections;
        this.questions = questions;
        this.words = words;
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
        steps.add(after(steps, "account", () -> questions.account(connection)));
        var account = List.copyOf(steps);
        for (var project : connection.projects()) {
            steps.add(after(account, "permissions", () -> questions.permissions(connection, project)));
        }
        var field = connection.showing().field();
        if (field != null) {
            steps.add(after(account, "field", () -> questions.field(connection, field)));
        }
        return steps;
    }

    private interface Question {
        CheckStep ask();
    }

    private CheckStep after(List<CheckStep> before, String step, Question question) {
        return before.stream().allMatch(CheckStep::isOk)
                ? question.ask()
                : new CheckStep(
                        words.say("jira.check.step." + step, words.say("jira.check.everywhere")),
                        Outcome.SKIPPED,
                        words.say("jira.check.skipped"));
    }
}
