package dev.lockkeeper.insight;

import dev.lockkeeper.access.CurrentMember;
import dev.lockkeeper.access.ViewersMay;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands around the figures and is one member's, or of this moment: read for each request, in one go. */
@Component
@Transactional(readOnly = true)
public class AroundFigures {

    private final SavedViews views;
    private final Standings standings;

    AroundFigures(SavedViews views, Standings standings) {
        this.views = views;
        this.standings = standings;
    }

    /** @param views that the member keeps */
    public record Around(List<SavedView> views, Standing standing) {}

    @ViewersMay
    public Around of(CurrentMember member) {
        return new Around(views.of(member), standings.now());
    }
}
