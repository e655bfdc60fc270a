package dev.lockkeeper.jira;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.jirasandbox.JiraSandbox;
import dev.lockkeeper.jobs.SteppedWorkers;
import dev.lockkeeper.jobs.SteppedWorkers.Fates;
import dev.lockkeeper.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;

/** One course of things: edits, mishaps, deaths and the passing of time, told by one number. */
final class Life implements Fates {

    private final Random chance;
    private final List<TwoJiras> tenants;
    private final Time time;
    private final SteppedWorkers workers;
    private final SweepRound sweeps;
    private final ResumeRound resuming;
    private final Turmoil turmoil;
    private final Mishaps mishaps;
    private final List<String> story;
    private volatile boolean working;
    private volatile boolean dying;

    Life(
            Random chance,
            ApplicationContext beans,
            List<TwoJiras> tenants,
            Time time,
            SteppedWorkers workers,
            List<String> story) {
        this.chance = chance;
        this.tenants = tenants;
        this.time = time;
        this.workers = workers;
        this.story = story;
        sweeps = beans.getBean(SweepRound.class);
        resuming = beans.getBean(ResumeRound.class);
        turmoil = new Turmoil(chance, beans);
        mishaps = new Mishaps(chance);
        tenants.forEach(tenant -> tenant.jiras().forEach(jira -> jira.watch(request -> interrupt(tenant))));
    }

    void step() {
        var tenant = turmoil.pick(tenants);
        switch (chance.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> tell(tenant, turmoil.edit(tenant));
            case 6, 7, 8 -> tell(tenant, turmoil.wander(tenant));
            case 9 -> tell(tenant, turmoil.garble(tenant));
            case 10, 11, 12 -> tell(tenant, mishaps.strike(turmoil.pick(tenant.jiras())));
            case 13 -> mend(tenant);
            case 14 -> look(tenant);
            default -> work();
        }
    }

    /** Everything goes well from now on, and what was held back is told. */
    void calm() {
        story.add("calm");
        jirasOfAll().forEach(jira -> {
            jira.faults().heal();
            jira.comeBack();
            jira.webhooks().release();
            jira.webhooks().settle();
        });
    }

    /** Time passes, late requests end, and whoever works does. */
    private void work() {
        time.pass(Duration.ofSeconds(1 + chance.nextInt(chance.nextInt(5) == 0 ? 3_000 : 60)));
        jirasOfAll().forEach(jira -> jira.webhooks().settle());
        time.during(() -> {
            workers.findTheDead(time.instant());
            working = true;
            var done = workers.work(time.instant(), this);
            working = false;
            story.add(time.instant() + " work: " + done);
        });
        mishaps.letLateWorkEnd();
    }

    private void mend(TwoJiras tenant) {
        tenant.jiras().forEach(JiraSandbox::comeBack);
        Acting.run(
                tenant.crew.ana(),
                () -> tenant.connections.forEach(id -> tenant.stage.connections.resume(tenant.crew.ana(), id)));
        tell(tenant, "an admin mends the connections");
    }

    private void look(TwoJiras tenant) {
        TenantContext.run(tenant.crew.tenant().id(), () -> {
            resuming.run();
            sweeps.run();
        });
        tell(tenant, "the rounds are made");
    }

    /** While an errand is between two of its calls, something else happens. */
    private void interrupt(TwoJiras tenant) {
        if (working && !dying && chance.nextInt(12) == 0) {
            time.during(() -> tell(tenant, "meanwhile " + turmoil.edit(tenant)));
        }
    }

    @Override
    public boolean dies() {
        dying = chance.nextInt(8) == 0;
        if (dying) {
            mishaps.kill(jirasOfAll());
        }
        return dying;
    }

    @Override
    public void ended() {
        if (dying) {
            story.add("  whoever did that died");
            jirasOfAll().forEach(jira -> jira.faults().heal());
        }
        dying = false;
    }

    private List<JiraSandbox> jirasOfAll() {
        return tenants.stream().flatMap(tenant -> tenant.jiras().stream()).toList();
    }

    private void tell(TwoJiras tenant, String what) {
        story.add(tenant.crew.slug() + ": " + what);
    }
}
