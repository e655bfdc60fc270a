package dev.lockkeeper.lint.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * A part of a parsed statement. It keeps in two numbers which words stand directly in it and which sorts of parts are
 * anywhere below: most of what readers ask for is not there, and that is known at once.
 */
public abstract class Part extends ParserRuleContext {

    private static final int USUAL_CHILDREN = 3;
    private static final int MORE_CHILDREN = 12;
    private static final int FEW_CHILDREN = 6;

    private long words;
    private long below;

    protected Part() {}

    protected Part(@Nullable ParserRuleContext parent, int invokingState) {
        super(parent, invokingState);
    }

    /** What to ask {@link #mayHold(long)} for parts of that sort, wherever they are. */
    public static long sign(Class<? extends ParserRuleContext> sort) {
        return Sort.of(sort).own();
    }

    /** False where no part of the sort with that sign is below; true where there may be one. */
    public final boolean mayHold(long sign) {
        return (below & sign) != 0;
    }

    /** The same for a part with many children: to look at a few takes no longer than to ask. */
    private boolean mayHold(Class<? extends ParserRuleContext> sort) {
        return children.size() <= FEW_CHILDREN || mayHold(sign(sort));
    }

    /** What is below a part is complete when the part is. */
    final void gather(Part done) {
        below |= done.below | Sort.of(done).all();
    }

    @Override
    public <T extends ParseTree> T addAnyChild(T child) {
        if (children == null) {
            children = new ArrayList<>(USUAL_CHILDREN);
        } else if (children.size() == USUAL_CHILDREN && children instanceof ArrayList<ParseTree> few) {
            few.ensureCapacity(MORE_CHILDREN);
        }
        if (child instanceof TerminalNode word) {
            words |= 1L << word.getSymbol().getType();
        }
        children.add(child);
        return child;
    }

    /** As ANTLR puts it together, without a text of its own for each part of a part. */
    @Override
    public String getText() {
        if (getChildCount() == 1) {
            return children.get(0).getText();
        }
        var text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        for (int at = 0; at < getChildCount(); at++) {
            if (children.get(at) instanceof Part inner) {
                inner.write(text);
            } else {
                text.append(children.get(at).getText());
            }
        }
    }

    @Override
    public @Nullable TerminalNode getToken(int type, int nth) {
        if ((words & 1L << type) == 0) {
            return null;
        }
        int left = nth;
        for (int at = 0; at < children.size(); at++) {
            if (children.get(at) instanceof TerminalNode word
                    && word.getSymbol().getType() == type
                    && left-- == 0) {
                return word;
            }
        }
        return null;
    }

    @Override
    public <T extends ParserRuleContext> @Nullable T getRuleContext(Class<? extends T> sort, int nth) {
        if (children == null || !mayHold(sort)) {
            return null;
        }
        int left = nth;
        int end = children.size();
        for (int at = 0; at < end; at++) {
            var child = children.get(at);
            if (sort.isInstance(child) && left-- == 0) {
                return sort.cast(child);
            }
        }
        return null;
    }

    @Override
    public <T extends ParserRuleContext> List<T> getRuleContexts(Class<? extends T> sort) {
        List<T> found = Collections.emptyList();
        if (children == null || !mayHold(sort)) {
            return found;
        }
        int end = children.size();
        for (int at = 0; at < end; at++) {
            var child = children.get(at);
            if (sort.isInstance(child)) {
                found = found.isEmpty() ? new ArrayList<>(end - at) : found;
                found.add(sort.cast(child));
            }
        }
        return found;
    }
}
