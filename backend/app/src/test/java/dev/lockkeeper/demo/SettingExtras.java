package dev.lockkeeper.demo;

import dev.lockkeeper.access.ApiTokens;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Scope;
import dev.lockkeeper.catalogue.Place;
import dev.lockkeeper.insight.mail.ReportOrders;
import dev.lockkeeper.insight.mail.Rhythm;
import dev.lockkeeper.insight.upkeep.Rebuilding;
import dev.lockkeeper.lint.LintConfig;
import dev.lockkeeper.linting.Conventions;
import dev.lockkeeper.migration.GatePolicies;
import dev.lockkeeper.migration.Window;
import dev.lockkeeper.notify.EventType;
import dev.lockkeeper.notify.NoticeKind;
import dev.lockkeeper.notify.NoticePreferences;
import dev.lockkeeper.notify.Reminders;
import dev.lockkeeper.notify.Way;
import dev.lockkeeper.notify.Webhook;
import dev.lockkeeper.notify.WebhookDetails;
import dev.lockkeeper.notify.Webhooks;
import dev.lockkeeper.obligation.ObligationFeeds;
import dev.lockkeeper.obligation.ObligationTerms;
import dev.lockkeeper.risk.RiskTier;
import dev.lockkeeper.rotation.DutyFeeds;
import dev.lockkeeper.window.BusyTimeDetails;
import dev.lockkeeper.window.BusyTimes;
import dev.lockkeeper.window.FreezeDetails;
import dev.lockkeeper.window.Freezing;
import dev.lockkeeper.window.WindowFeeds;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Settings that are not those of a new company: far away or nowhere, so that nothing waits for them. */
@TestComponent
class SettingExtras {

    private final ApiTokens tokens;
    private final GatePolicies policies;
    private final Conventions conventions;
    private final ObligationTerms terms;
    private final ObligationFeeds feeds;
    private final DutyFeeds dutyFeeds;
    private final WindowFeeds windowFeeds;
    private final Reminders reminders;
    private final NoticePreferences preferences;
    private final Webhooks webhooks;
    private final Freezing freezing;
    private final BusyTimes busyTimes;
    private final ReportOrders reports;
    private final Rebuilding rebuilding;

    SettingExtras(
            ApiTokens tokens,
            GatePolicies policies,
            Conventions conventions,
            ObligationTerms terms,
            ObligationFeeds feeds,
            DutyFeeds dutyFeeds,
            WindowFeeds windowFeeds,
            Reminders reminders,
            NoticePreferences preferences,
            Webhooks webhooks,
            Freezing freezing,
            BusyTimes busyTimes,
            ReportOrders reports,
            Rebuilding rebuilding) {
        this.tokens = tokens;
        this.policies = policies;
        this.conventions = conventions;
        this.terms = terms;
        this.feeds = feeds;
        this.dutyFeeds = dutyFeeds;
        this.windowFeeds = windowFeeds;
        this.reminders = reminders;
        this.preferences = preferences;
        this.webhooks = webhooks;
        this.freezing = freezing;
        this.busyTimes = busyTimes;
        this.reports = reports;
        this.rebuilding = rebuilding;
    }

    void add(CurrentMember owner) {
        tokens.issue(owner, owner.id(), "walk", EnumSet.of(Scope.READ), Duration.ofDays(1));
        policies.change(owner, policies.of(RiskTier.LOW));
        conventions.save(owner, 0, new LintConfig(Map.of("indexes-per-table", List.of("12"))), "");
        terms.change(owner, terms.current());
        feeds.renew(owner);
        dutyFeeds.renew(owner, null);
        windowFeeds.renew(owner, null);
        reminders.choose(owner, false, "UTC", 8);
        preferences.choose(owner, Map.of(NoticeKind.ANSWERED, Way.NONE));
        reports.add(owner, "walk", "months=3", Rhythm.MONTHLY, "UTC");
        rebuilding.ask(owner);
        webhook(owner);
        keepFree(owner);
    }

    /** Far away, so that nothing waits for it. */
    private void keepFree(CurrentMember owner) {
        var from = Instant.now().plus(Duration.ofDays(300));
        freezing.open(
                owner,
                new FreezeDetails("Year end", Place.PRODUCTION, RiskTier.LOW, from, from.plus(Duration.ofDays(1))));
        var sundays = new Window(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(8, 0), LocalTime.of(9, 0), ZoneOffset.UTC);
        busyTimes.add(owner, new BusyTimeDetails(null, sundays, "Stocktaking", false));
    }

    /** Nobody listens there. */
    private void webhook(CurrentMember owner) {
        var nowhere = URI.create("http://127.0.0.1:9/");
        var details =
                new WebhookDetails("walk", nowhere, Webhook.Format.JSON, Set.of(EventType.REVIEW_COMMENTED), true);
        webhooks.ping(owner, webhooks.make(owner, details).id());
    }
}
