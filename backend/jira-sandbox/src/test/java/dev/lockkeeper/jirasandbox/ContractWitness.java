package dev.lockkeeper.jirasandbox;

import com.atlassian.oai.validator.report.ValidationReport.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sees every request that reaches a sandbox, with its answer, and in the end says which of them Jira's contract does not
 * know. Where the contract is not at hand it says that, once, and nothing else.
 */
public final class ContractWitness implements AutoCloseable {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private final Queue<RecordedRequest> seen = new ConcurrentLinkedQueue<>();

    private ContractWitness() {}

    public static ContractWitness of(JiraSandbox jira) {
        var witness = new ContractWitness();
        if (Contract.atHand().isPresent()) {
            jira.watch(witness::see);
        } else if (SAID.compareAndSet(false, true)) {
            System.out.println(Contract.MISSING);
        }
        return witness;
    }

    /** For Data Center's API there is no contract. */
    private void see(RecordedRequest request) {
        if (request.path().startsWith("/rest/api/3/") || request.path().startsWith("/rest/deployments/")) {
            seen.add(request);
        }
    }

    /** How many requests were seen; none where the contract is not at hand. */
    public int seen() {
        return seen.size();
    }

    /** What the contract has against requests and answers so far, each with its exchange. */
    public List<String> breaches() {
        return Contract.atHand().stream()
                .flatMap(contract -> seen.stream().flatMap(each -> breaches(contract, each).stream()))
                .toList();
    }

    private static List<String> breaches(Contract contract, RecordedRequest each) {
        var told = new ArrayList<String>();
        if (!each.body().isEmpty() && !each.contentType().startsWith("application/json")) {
            told.add(breach("request", each, "its body is not said to be JSON"));
        }
        contract.request(each.method(), each.path(), each.contentType(), each.body()).getMessages().stream()
                .filter(message -> message.getLevel() != Level.IGNORE)
                .forEach(message -> told.add(breach("request", each, message.getMessage())));
        if (!each.planned()) {
            contract.errors(each).forEach(message -> told.add(breach("answer", each, message.getMessage())));
        }
        return told;
    }

    private static String breach(String side, RecordedRequest each, String message) {
        return "%s of %s %s (%s) -> %d %s: %s"
                .formatted(
                        side,
                        each.method(),
                        each.path(),
                        each.body(),
                        each.status(),
                        each.answer().body(),
                        message);
    }

    /** Fails when anything was said or answered that Jira would not know. */
    @Override
    public void close() {
        var breaches = breaches();
        if (!breaches.isEmpty()) {
            throw new AssertionError("against Jira's contract:\n" + String.join("\n", breaches));
        }
    }
}
