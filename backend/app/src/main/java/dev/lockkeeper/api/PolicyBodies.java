package dev.lockkeeper.api;

import static java.util.stream.Collectors.toMap;

import dev.lockkeeper.catalogue.Environment;
import dev.lockkeeper.catalogue.Environments;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.migration.IssueFloorForm;
import dev.lockkeeper.migration.Policy;
import dev.lockkeeper.migration.PolicyForm;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.migration.WindowForm;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Policies as they are sent, held to what the form on the page is held to; and the way back. */
@Component
class PolicyBodies {

    private static final WindowForm NO_WINDOW = new WindowForm(null, null, null, null, null);

    private final Environments environments;
    private final Validator validator;

    PolicyBodies(Environments environments, Validator validator) {
        this.environments = environments;
        this.validator = validator;
    }

    /** What stands, as it may be sent back. */
    PolicyBody of(Policy policy) {
        var form = PolicyForm.of(policy);
        return new PolicyBody(
                policy.version(),
                null,
                form.tiers(),
                form.limits(),
                form.costs(),
                form.megabytes(),
                form.safety(),
                form.assumedRows(),
                floors(policy),
                windows(policy),
                form.severalDomains(),
                form.personalData(),
                form.tenancy(),
                form.incidents(),
                form.incidentDays(),
                null);
    }

    /**
     * The policy that stands with what was sent.
     *
     * @throws InvalidField naming each field that the form would refuse
     * @throws Conflict where another version was read than stands now
     */
    Policy over(PolicyBody body, Policy standing) {
        var form = form(body);
        refuse(validator.validate(form));
        if (standing.version() != body.read()) {
            throw new Conflict();
        }
        return form.over(standing);
    }

    private PolicyForm form(PolicyBody body) {
        return new PolicyForm(
                body.read(),
                body.note(),
                body.tiers(),
                body.limits(),
                body.costs(),
                body.megabytes(),
                body.safety(),
                body.assumedRows(),
                body.issueTypes(),
                placed(body.windows()),
                body.severalDomains(),
                body.personalData(),
                body.tenancy(),
                body.incidents(),
                body.incidentDays());
    }

    private static List<IssueFloorForm> floors(Policy policy) {
        return policy.risk().floors().forIssues().stream()
                .map(IssueFloorForm::of)
                .toList();
    }

    private List<PolicyWindowBody> windows(Policy policy) {
        var names = environments.list().stream().collect(toMap(Environment::id, Environment::name));
        return policy.windows().all().stream()
                .map(window -> window(window, names))
                .toList();
    }

    /** An environment that is there no longer keeps its identifier for a name. */
    private static PolicyWindowBody window(Window window, Map<UUID, String> names) {
        var place = window.place();
        var environment = place.environment();
        return new PolicyWindowBody(
                List.copyOf(window.days()),
                window.from().toString(),
                window.until().toString(),
                window.zone().getId(),
                environment == null ? null : names.getOrDefault(environment, environment.toString()),
                place.everywhere());
    }

    /** A row that is null keeps its place, so that those after it are named by where they were sent. */
    private @Nullable List<WindowForm> placed(@Nullable List<PolicyWindowBody> windows) {
        if (windows == null) {
            return null;
        }
        var known = environments.list().stream().collect(toMap(Environment::name, Environment::id, (a, b) -> a));
        var placed = new ArrayList<WindowForm>();
        for (var window : windows) {
            placed.add(window == null ? NO_WINDOW : placed(window, known, "windows[" + placed.size() + "]"));
        }
        return placed;
    }

    private static WindowForm placed(PolicyWindowBody window, Map<String, UUID> known, String field) {
        var place = place(window, known, field);
        return new WindowForm(window.days(), window.from(), window.until(), window.zone(), place);
    }

    private static Place place(PolicyWindowBody window, Map<String, UUID> known, String field) {
        var everywhere = Boolean.TRUE.equals(window.everywhere());
        var name = window.environment();
        if (name == null) {
            return everywhere ? Place.EVERYWHERE : Place.PRODUCTION;
        }
        if (everywhere) {
            throw new InvalidField(field, "It names one environment and means all.", "'environment' or 'everywhere'");
        }
        var environment = known.get(name.strip());
        if (environment == null) {
            var expected = "one of "
                    + String.join(", ", known.keySet().stream().sorted().toList());
            throw new InvalidField(field + ".environment", "No environment is called so.", expected);
        }
        return Place.in(environment);
    }

    private static void refuse(Iterable<ConstraintViolation<PolicyForm>> violations) {
        var problems = new ArrayList<FieldProblem>();
        violations.forEach(violation -> problems.add(new FieldProblem(
                // what is wrong with a row as a whole is a property of its form only
                violation
                        .getPropertyPath()
                        .toString()
                        .replaceFirst("\\.(right|inOrder)$", "")
                        .replaceFirst("\\.told$", ".tier"),
                violation.getMessage(),
                Constraints.expected(violation))));
        if (!problems.isEmpty()) {
            throw new InvalidField(problems);
        }
    }
}
