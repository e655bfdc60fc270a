package dev.lockkeeper.migration;

import dev.lockkeeper.risk.Posture;
import dev.lockkeeper.risk.RiskTier;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a tier asks for.
 *
 * @param approvals how many people must approve the revision
 * @param domainOwner whether one of them must own a domain whose tables are touched
 * @param postures the ways back that it admits, in order
 * @param compatibilityNote whether the author must say how the running version gets on with the new schema
 * @param conditions what else must have happened; absent in policies that are older
 */
public record GatePolicy(
        RiskTier tier,
        int approvals,
        boolean domainOwner,
        List<Posture> postures,
        boolean compatibilityNote,
        int version,
        Conditions conditions) {

    /**
     * What must have happened beside people's words, and how far those hold.
     *
     * @param rehearsal whether this very revision must have been rehearsed with success
     * @param window whether it must be scheduled into a window, and start in one
     * @param keepsVerdicts whether verdicts go on to count where a new revision changes nothing but comments in its SQL
     * @param agents what is asked beside of what an agent wrote; absent in policies that are older, as is the former
     */
    public record Conditions(
            boolean rehearsal,
            boolean window,
            @Nullable Boolean keepsVerdicts,
            @Nullable ForAgents agents) {

        static final Conditions NONE = new Conditions(false, false);

        public Conditions {
            keepsVerdicts = Boolean.TRUE.equals(keepsVerdicts);
            agents = Objects.requireNonNullElse(agents, ForAgents.NOTHING);
        }

        public Conditions(boolean rehearsal, boolean window) {
            this(rehearsal, window, false, ForAgents.NOTHING);
        }

        /** As it is asked. */
        public boolean keeps() {
            return Boolean.TRUE.equals(keepsVerdicts);
        }

        public ForAgents forAgents() {
            return Objects.requireNonNullElse(agents, ForAgents.NOTHING);
        }

        public Conditions keeping(boolean verdicts) {
            return new Conditions(rehearsal, window, verdicts, agents);
        }

        public Conditions asking(ForAgents more) {
            return new Conditions(rehearsal, window, keepsVerdicts, more);
        }
    }

    /**
     * What is asked of agents at least; less than what is asked of everybody means nothing.
     *
     * @param approvals how many people must approve
     */
    public record ForAgents(int approvals, boolean domainOwner, boolean rehearsal) {

        static final ForAgents NOTHING = new ForAgents(0, false, false);
    }

    private static final List<Posture> ANY = List.of(Posture.values());

    public GatePolicy {
        postures = postures.isEmpty() ? ANY : List.copyOf(EnumSet.copyOf(postures));
        conditions = Objects.requireNonNullElse(conditions, Conditions.NONE);
    }

    /** Under no conditions. */
    public GatePolicy(
            RiskTier tier,
            int approvals,
            boolean domainOwner,
            List<Posture> postures,
            boolean compatibilityNote,
            int version) {
        this(tier, approvals, domainOwner, postures, compatibilityNote, version, Conditions.NONE);
    }

    /** The same, under these conditions. */
    public GatePolicy under(Conditions other) {
        return new GatePolicy(tier, approvals, domainOwner, postures, compatibilityNote, version, other);
    }

    /** As it is asked of what an agent wrote, or a person. */
    public GatePolicy by(boolean agent) {
        var more = conditions.forAgents();
        if (!agent || more.equals(ForAgents.NOTHING)) {
            return this;
        }
        return new GatePolicy(
                tier,
                Math.max(approvals, more.approvals()),
                domainOwner || more.domainOwner(),
                postures,
                compatibilityNote,
                version,
                new Conditions(
                        conditions.rehearsal() || more.rehearsal(), conditions.window(), conditions.keeps(), more));
    }

    /** With any posture, and no note. */
    public GatePolicy(RiskTier tier, int approvals, boolean domainOwner, int version) {
        this(tier, approvals, domainOwner, ANY, false, version);
    }

    /** The product's own: one pair of eyes, two from moderate on, and a domain's owner where it is high. */
    static GatePolicy standard(RiskTier tier) {
        return switch (tier) {
            case LOW -> new GatePolicy(tier, 1, false, 0);
            case MODERATE -> new GatePolicy(tier, 2, false, 0);
            case HIGH -> new GatePolicy(tier, 2, true, 0);
        };
    }

    /** Whether every way back will do. */
    public boolean admitsAnyPosture() {
        return postures.size() == ANY.size();
    }

    GatePolicy after(GatePolicy before) {
        return at(at(before.version).equals(before) ? before.version : before.version + 1);
    }

    private GatePolicy at(int other) {
        return new GatePolicy(tier, approvals, domainOwner, postures, compatibilityNote, other, conditions);
    }
}
