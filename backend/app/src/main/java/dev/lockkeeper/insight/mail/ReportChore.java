package dev.lockkeeper.insight.mail;

import dev.lockkeeper.access.Acting;
import dev.lockkeeper.access.Addresses;
import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.Member;
import dev.lockkeeper.access.Members;
import dev.lockkeeper.insight.ReportWriter;
import dev.lockkeeper.jobs.Chore;
import dev.lockkeeper.outside.Post;
import dev.lockkeeper.tenancy.Tenant;
import dev.lockkeeper.tenancy.TenantContext;
import dev.lockkeeper.tenancy.Tenants;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends one order's mail for the week or month that has begun, unless that has been done. */
@Component
class ReportChore implements Chore {

    static final String NAME = "insight.mail";

    private final Post post;
    private final ReportOrders orders;
    private final Members members;
    private final Addresses addresses;
    private final Tenants tenants;
    private final ReportWriter writer;
    private final ReportMail mail;
    private final Clock clock;

    ReportChore(
            Post post,
            ReportOrders orders,
            Members members,
            Addresses addresses,
            Tenants tenants,
            ReportWriter writer,
            ReportMail mail,
            Clock clock) {
        this.post = post;
        this.orders = orders;
        this.members = members;
        this.addresses = addresses;
        this.tenants = tenants;
        this.writer = writer;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Sent and not yet noted when the node dies, it is sent again under the same identifier, which mail programs show once. */
    @Override
    public void run(String target) {
        if (post.isOpen()) {
            orders.find(UUID.fromString(target))
                    .filter(order -> order.isDue(clock.instant()))
                    .ifPresent(order -> members.find(order.member())
                            .filter(Member::active)
                            .ifPresent(member -> send(order, member)));
        }
    }

    private void send(ReportOrder order, Member member) {
        var tenant = tenants.byId(TenantContext.required()).orElseThrow();
        addresses.of(member.id()).ifPresent(address -> send(order, tenant, member, address));
    }

    private void send(ReportOrder order, Tenant tenant, Member member, String address) {
        var now = clock.instant();
        var turn = order.turn(now);
        var report =
                Acting.as(CurrentMember.of(tenant, member), () -> writer.of(order.query(), order.until(turn, now)));
        post.send(mail.of(order, turn, report, tenant, address));
        orders.sent(order, turn);
    }
}
