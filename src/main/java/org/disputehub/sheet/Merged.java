package org.disputehub.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Cells that are merged over several rows: the value stands in the first, and is meant for all of them. */
final class Merged {

    private static final int MOST = 200_000;

    private record Block(int column, int first, int last) {
    }

    private final List<Block> blocks = new ArrayList<>();

    /** @param reference such as {@code B2:B5} */
    void add(String reference) throws UnreadableSheet {
        String[] corners = reference == null ? new String[0] : reference.replace("$", "").split(":");
        if (corners.length != 2) {
            return;
        }
        int first = CellReference.row(corners[0]);
        int last = CellReference.row(corners[1]);
        if (last > first) {
            blocks.add(new Block(CellReference.column(corners[0]), first, last));
        }
        if (blocks.size() > MOST) {
            throw new UnreadableSheet("The sheet has more than " + MOST + " merged cells. Send it without.");
        }
    }

    void sort() {
        blocks.sort(Comparator.comparingInt(Block::first));
    }

    Filler filler() {
        return new Filler();
    }

    /** Goes down the rows once. */
    final class Filler {

        private final List<Block> open = new ArrayList<>();
        private final List<String> values = new ArrayList<>();
        private int next;

        void fill(int row, Map<Integer, String> cells) {
            while (next < blocks.size() && blocks.get(next).first() < row) {
                next++; // of rows above the headings, or left out
            }
            for (int i = open.size() - 1; i >= 0; i--) {
                if (open.get(i).last() < row) {
                    open.remove(i);
                    values.remove(i);
                } else {
                    cells.putIfAbsent(open.get(i).column(), values.get(i));
                }
            }
            for (; next < blocks.size() && blocks.get(next).first() == row; next++) {
                String value = cells.get(blocks.get(next).column());
                if (value != null) {
                    open.add(blocks.get(next));
                    values.add(value);
                }
            }
        }
    }
}
