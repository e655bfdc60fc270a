package dev.lockkeeper.rotation;

import dev.lockkeeper.access.Member;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the form of a rotation offers. */
record RotationChoices(List<String> zones, List<Member> members, List<String> places) {

    private static final int FREE_PLACES = 4;

    /** The places taken, and some more where there is anybody to fill them. */
    static RotationChoices of(RotationForm form, List<Member> eligible) {
        var places = new ArrayList<>(form.chosen().stream().map(UUID::toString).toList());
        var most = Math.min(places.size() + FREE_PLACES, eligible.size());
        while (places.size() < most) {
            places.add("");
        }
        return new RotationChoices(placesOfTheWorld(), eligible, places);
    }

    public Cadence.Unit[] units() {
        return Cadence.Unit.values();
    }

    /** What is left out are old names and fixed offsets. */
    private static List<String> placesOfTheWorld() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone ->
                        zone.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*")
                                || zone.equals("UTC"))
                .sorted()
                .toList();
    }
}
