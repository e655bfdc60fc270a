package dev.lockkeeper.jirasandbox;

import dev.lockkeeper.jirasandbox.exchange.Answer;
import dev.lockkeeper.jirasandbox.exchange.Call;
import dev.lockkeeper.jirasandbox.exchange.Operations;
import dev.lockkeeper.jirasandbox.exchange.Refusal;
import dev.lockkeeper.jirasandbox.issue.Issue;
import dev.lockkeeper.jirasandbox.issue.Issues;
import dev.lockkeeper.jirasandbox.rest.Account;
import dev.lockkeeper.jirasandbox.rest.DeploymentApi;
import dev.lockkeeper.jirasandbox.rest.Face;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The REST API as a caller meets it: who you are, then limits, then the work. */
final class Api {

    private final Issues issues;
    private final Account account;
    private final Limits limits;
    private final Face face;
    private final Operations operations;
    private final Operations software = new Operations(DeploymentApi.ROOT);
    private final Pattern issuePath;
    private final String serverInfo;

    Api(Issues issues, Account account, Limits limits, Face face) {
        this.issues = issues;
        this.account = account;
        this.limits = limits;
        this.face = face;
        operations = new Operations(face.root());
        issuePath = Pattern.compile(face.root() + "/issue/([^/]+).*");
        serverInfo = face.root() + "/serverInfo";
    }

    Operations operations() {
        return operations;
    }

    Operations software() {
        return software;
    }

    /** @param byGateway whether it came through Atlassian's gateway rather than to the site's own address */
    Answer answer(Call call, @Nullable String authorization, boolean byGateway) {
        var answer = unknownCaller(call, authorization, byGateway)
                .or(() -> tooMany(call))
                .orElseGet(() -> work(account.isApp(authorization, byGateway) ? call.byApp() : call));
        return face.finished(answer);
    }

    /** Who says nothing may still ask for the server's version; who says something wrong may not. */
    private Optional<Answer> unknownCaller(Call call, @Nullable String authorization, boolean byGateway) {
        var open = authorization == null && call.path().equals(serverInfo);
        if (open || account.isProvenBy(authorization, byGateway)) {
            return Optional.empty();
        }
        return Optional.of(Answer.error(401, "Client must be authenticated to access this resource.")
                .with("WWW-Authenticate", face.scheme() + " realm=\"Jira sandbox\""));
    }

    private Optional<Answer> tooMany(Call call) {
        var named = issuePath.matcher(call.path());
        if (call.method().equals("GET") || !named.matches()) {
            return limits.refusal(call, null);
        }
        var written = issues.now().find(named.group(1)).map(Issue::id);
        return limits.refusal(call, written.orElse(null));
    }

    private Answer work(Call call) {
        try {
            return (call.path().startsWith(DeploymentApi.ROOT) ? software : operations).answer(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
