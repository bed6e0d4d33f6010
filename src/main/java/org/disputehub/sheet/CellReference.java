package org.disputehub.sheet;

/** Places in a sheet, such as {@code AB12}: columns and rows from 1. */
final class CellReference {

    static final int COLUMNS = 16_384;

    private CellReference() {
    }

    static int column(String reference) throws UnreadableSheet {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) & 0x1f);
            if (column > COLUMNS) {
                throw new UnreadableSheet("The sheet has more columns than there can be.");
            }
        }
        return column;
    }

    static int row(String reference) throws UnreadableSheet {
        String digits = reference.replaceFirst("^[A-Za-z]*", "");
        if (!digits.matches("\\d{1,8}")) {
            throw new UnreadableSheet("A cell of the workbook says no place.");
        }
        return Integer.parseInt(digits);
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
