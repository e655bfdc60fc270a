package dev.lockkeeper.jira;

import static dev.lockkeeper.common.RuleViolation.require;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.RuleViolation;
import dev.lockkeeper.jira.pass.PassOffice;
import dev.lockkeeper.jira.server.JiraConnection;
import dev.lockkeeper.jira.server.JiraRefusal;
import dev.lockkeeper.jira.server.SignIn;
import dev.lockkeeper.outside.HostUnknown;
import dev.lockkeeper.outside.PublicAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;

/** A person lets a connection in as themselves: Atlassian asks them, and sends them back with a code. */
@Service
class Consents {

    private final JiraConnections connections;
    private final PassOffice passes;
    private final PublicAddress address;
    private final Clock clock;

    Consents(JiraConnections connections, PassOffice passes, PublicAddress address, Clock clock) {
        this.connections = connections;
        this.passes = passes;
        this.address = address;
        this.clock = clock;
    }

    @AdminsMay
    public JiraConnection of(UUID id) {
        return connections.get(id);
    }

    /** Where people are sent back to; what the app at Atlassian has to know. */
    URI answer(CurrentMember by) {
        return URI.create(address.url() + "/" + by.slug() + "/settings/jira/consent");
    }

    URI question(CurrentMember by, JiraConnection connection, ConsentAsked asked) {
        return passes.question(connection, answer(by), asked.state());
    }

    List<String> scopes(JiraConnection connection) {
        return passes.scopes(connection);
    }

    Instant now() {
        return clock.instant();
    }

    /** No transaction is open meanwhile. What was paused for want of it goes on. */
    @AdminsMay
    public void admit(CurrentMember by, UUID id, String code) {
        var connection = of(id);
        require(connection.signIn() == SignIn.CONSENT, "jira.consent.other");
        try {
            passes.admit(connection, code, answer(by));
        } catch (JiraRefusal refused) {
            throw new RuleViolation("jira.consent.refused");
        } catch (RestClientException | HostUnknown silent) {
            throw new RuleViolation("jira.consent.silent");
        }
        connections.admitted(by, id);
    }
}
