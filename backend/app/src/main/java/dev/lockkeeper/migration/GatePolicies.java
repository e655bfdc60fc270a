package dev.lockkeeper.migration;

import dev.lockkeeper.access.AdminsMay;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.common.Conflict;
import dev.lockkeeper.risk.RiskTier;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By what the current tenant judges, and what each tier asks for. */
@Service
@Transactional
public class GatePolicies {

    private final PolicyVersions versions;
    private final PlacedWindows placed;
    private final PlacedFloors floors;
    private final PolicyMark mark;
    private final ApplicationEventPublisher events;

    GatePolicies(
            PolicyVersions versions,
            PlacedWindows placed,
            PlacedFloors floors,
            PolicyMark mark,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.placed = placed;
        this.floors = floors;
        this.mark = mark;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public GatePolicy of(RiskTier tier) {
        return versions.latest().of(tier);
    }

    @Transactional(readOnly = true)
    public List<GatePolicy> all() {
        return versions.latest().tiers();
    }

    @Transactional(readOnly = true)
    public Policy current() {
        return versions.latest();
    }

    /** The one that held then. */
    @Transactional(readOnly = true)
    public Policy at(Instant then) {
        return versions.at(then);
    }

    /** What one tier asks for from now on, in a new version of the policy. */
    @AdminsMay
    public void change(CurrentMember by, GatePolicy policy) {
        var before = versions.latest();
        if (before.of(policy.tier()).version() != policy.version()) {
            throw new Conflict();
        }
        save(by, before, before.with(policy), "");
    }

    /**
     * As below, where people and programs save: refused unless it was tried on past migrations just as it is.
     *
     * @param tried the mark that its trial answered
     */
    @AdminsMay
    public void saveTried(CurrentMember by, Policy policy, String note, String tried) {
        placed.requireWhole(policy);
        mark.requireTried(floors.placed(versions.latest(), policy), tried);
        save(by, policy, note);
    }

    /** From now on; all open migrations are judged anew after this. Its version is the one that was read. */
    @AdminsMay
    public void save(CurrentMember by, Policy policy, String note) {
        var before = versions.latest();
        if (before.version() != policy.version()) {
            throw new Conflict();
        }
        save(by, before, policy, note);
    }

    private void save(CurrentMember by, Policy before, Policy policy, String note) {
        placed.requireWhole(policy);
        var next = floors.placed(before, policy).after(before);
        versions.add(next, note, by.id());
        events.publishEvent(new GatePolicyChanged(by.id(), next, note.strip()));
    }
}
