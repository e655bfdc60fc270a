package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.common.Command;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.Tenants;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The check of connections, for an operator. It changes nothing: a connection that is paused stays so. */
@Component
class CheckCommand implements Command {

    private final Tenants tenants;
    private final Connections connections;
    private final ConnectionCheck check;
    private final Words words;
    private final TransactionTemplate transaction;

    CheckCommand(
            Tenants tenants,
            Connections connections,
            ConnectionCheck check,
            Words words,
            TransactionTemplate transaction) {
        this.tenants = tenants;
        this.connections = connections;
        this.check = check;
        this.words = words;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "check-jira";
    }

    @Override
    public String usage() {
        return words.say("jira.command.usage");
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 2) {
            out.println(name() + " " + usage());
            return MISUSED;
        }
        var tenant = tenants.bySlug(arguments.get(0));
        if (tenant.isEmpty()) {
            out.println(words.say("jira.command.no-tenant", arguments.get(0)));
            return MISUSED;
        }
        return Acting.asSystem(tenant.get().id(), () -> run(tenant.get(), arguments.subList(1, arguments.size()), out));
    }

    private int run(Tenant tenant, List<String> names, PrintStream out) {
        var asked = connections().stream()
                .filter(connection -> names.isEmpty() || names.contains(connection.name()))
                .toList();
        if (asked.isEmpty()) {
            out.println(words.say("jira.command.no-connection", tenant.slug(), String.join("", names)));
            return MISUSED;
        }
        return asked.stream()
                .mapToInt(connection -> report(connection, out))
                .max()
                .orElse(MISUSED);
    }

    private int report(JiraConnection connection, PrintStream out) {
        out.println(connection.name() + " " + connection.baseUrl());
        if (connection.isPaused()) {
            out.println(
                    "  " + words.say("jira.command.paused", words.say(Objects.requireNonNull(connection.reason()))));
        }
        var report = check.report(connection);
        for (var step : report.steps()) {
            out.println("  " + words.say("jira.check." + step.outcome()) + ": " + step.title() + ". " + step.text());
        }
        return report.works() ? DONE : MISSING;
    }

    private List<JiraConnection> connections() {
        return Objects.requireNonNull(transaction.execute(status -> connections.list()));
    }
}
