package io.salesvoice.dialog.knowledge;

/** How many letters to change, add or drop between two words (Levenshtein). */
final class EditDistance {
    private EditDistance() {}

    static boolean atMostOne(String left, String right) {
        if (Math.abs(left.length() - right.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(left.length(), right.length()) && left.charAt(from) == right.charAt(from)) {
            from++;
        }
        String restOfLeft = left.substring(from);
        String restOfRight = right.substring(from);
        if (restOfLeft.isEmpty() || restOfRight.isEmpty()) {
            return true;
        }
        return restOfLeft.substring(1).equals(restOfRight.substring(1))
                || restOfLeft.substring(1).equals(restOfRight)
                || restOfLeft.equals(restOfRight.substring(1));
    }
}
