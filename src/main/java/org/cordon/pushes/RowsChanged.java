package org.cordon.pushes;

import java.util.List;

/**
 * What a step with many rows did.
 *
 * @param changed took the step
 * @param unchanged visible, but somebody was there before, it has been answered, or nobody can answer it any more
 * @param unknown not there, or another town's
 */
public record RowsChanged(int changed, int unchanged, int unknown) {

    static RowsChanged of(RowSelection selection, List<PushRow> found, List<Long> taken) {
        List<Long> asked = selection.ids();
        int unknown = asked == null ? 0 : (int) asked.stream().distinct().count() - found.size();
        return new RowsChanged(taken.size(), found.size() - taken.size(), unknown);
    }
}
