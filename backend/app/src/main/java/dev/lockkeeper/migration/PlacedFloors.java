package dev.lockkeeper.migration;

import static dev.lockkeeper.common.RuleViolation.require;
import static java.util.stream.Collectors.toSet;

import dev.lockkeeper.risk.IssueFloor;
import dev.lockkeeper.risk.RiskPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The floors of a policy, each of the Jira that it means: a type's number is another one in every Jira. */
@Component
class PlacedFloors {

    private final ToldIssues issues;

    PlacedFloors(ToldIssues issues) {
        this.issues = issues;
    }

    /** A number is of the only Jira there is. Of several somebody has to say which, save where it stood like that before. */
    Policy placed(Policy before, Policy policy) {
        var standing = Set.copyOf(before.risk().floors().forIssues());
        var floors = policy.risk().floors();
        if (standing.containsAll(floors.forIssues())) {
            return policy;
        }
        var known = issues.servers().stream().map(IssueMemory.Server::id).collect(toSet());
        var placed = floors.forIssues().stream()
                .map(floor -> standing.contains(floor) ? floor : placed(floor, known, standing))
                .toList();
        var risk = policy.risk();
        return new Policy(
                policy.version(),
                new RiskPolicy(risk.limits(), risk.costs(), floors.asking(placed)),
                policy.tiers(),
                policy.windows());
    }

    /** What a rule may be for: all that are connected, and without a name those that are named and gone. */
    List<IssueMemory.Server> choices(Policy policy) {
        var choices = new ArrayList<>(issues.servers());
        var known = choices.stream().map(IssueMemory.Server::id).collect(toSet());
        policy.risk().floors().forIssues().stream()
                .map(IssueFloor::jira)
                .filter(jira -> jira != null && known.add(jira))
                .forEach(gone -> choices.add(new IssueMemory.Server(gone, "")));
        return choices;
    }

    private static IssueFloor placed(IssueFloor floor, Set<UUID> known, Set<IssueFloor> standing) {
        var jira = floor.jira();
        require(jira == null || known.contains(jira) || isNamed(jira, standing), "policy.floor.jira-unknown");
        if (!floor.isOfAnyJira() || known.isEmpty()) {
            return floor;
        }
        require(known.size() == 1, "policy.floor.which-jira", Objects.requireNonNull(floor.type()));
        return floor.in(known.iterator().next());
    }

    /** One that is gone may go on being named: nobody has to take a rule away to change another. */
    private static boolean isNamed(UUID jira, Set<IssueFloor> standing) {
        return standing.stream().map(IssueFloor::jira).anyMatch(jira::equals);
    }
}
