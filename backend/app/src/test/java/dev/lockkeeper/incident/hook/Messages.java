package dev.lockkeeper.incident.hook;

/** What such programs send, in their documented form. */
final class Messages {

    private Messages() {}

    static String pagerDuty(String event, String at) {
        return """
                {"event": {"id": "5ac64822-4adc-4fda-ade0-410becf0de4f", "event_type": "%s",
                  "resource_type": "incident", "occurred_at": "%s",
                  "data": {"id": "PGR0VU2", "type": "incident", "number": 2, "title": "Checkout answers slowly",
                    "html_url": "https://pager.example/incidents/PGR0VU2", "status": "triggered",
                    "created_at": "2026-11-22T10:00:00Z", "urgency": "high", "priority": {"summary": "P1"},
                    "service": {"id": "PF9KMXH", "summary": "checkout"}}}}""".formatted(event, at);
    }

    /** Two alerts, of which the second is over; the first began and ended at the given times. */
    static String alerts(String began, String ended) {
        return """
                {"version": "4", "groupKey": "{}:{alertname=\\"Slow\\"}", "status": "firing", "receiver": "lockkeeper",
                 "groupLabels": {}, "commonLabels": {}, "commonAnnotations": {}, "externalURL": "https://alerts.example",
                 "alerts": [
                  {"status": "%3$s", "labels": {"alertname": "SlowOrders", "severity": "critical", "datname": "shop",
                    "table": "orders"}, "annotations": {"summary": "Orders are slow"},
                   "startsAt": "%1$s", "endsAt": "%2$s", "generatorURL": "", "fingerprint": "02f13394997e5211"},
                  {"status": "resolved", "labels": {"alertname": "ReplicaBehind"}, "annotations": {},
                   "startsAt": "2026-11-22T10:01:00Z", "endsAt": "2026-11-22T10:05:00Z", "generatorURL": "",
                   "fingerprint": "91c3aa0e55d1b2f0"}]}""".formatted(began, ended, ended.startsWith("0001") ? "firing" : "resolved");
    }
}
