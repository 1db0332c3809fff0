package io.salesvoice.common.russian;

import java.util.ArrayList;
import java.util.List;

/** Text as it is to be said, with the way back to the text as it was written. */
public final class SpokenText {
    private final String original;
    private final String text;
    private final List<Segment> segments;

    /** A stretch of {@link #text()} and what it stands for; of the same length when taken over as it was. */
    private record Segment(int start, int end, int originalStart, int originalEnd) {
        boolean verbatim() {
            return end - start == originalEnd - originalStart;
        }
    }

    /** Indices into the original text: first character and one past the last. */
    public record Span(int start, int end) {}

    private SpokenText(String original, String text, List<Segment> segments) {
        this.original = original;
        this.text = text;
        this.segments = segments;
    }

    /** The text as it was written. */
    public String original() {
        return original;
    }

    /** The text to be said. */
    public String text() {
        return text;
    }

    /**
     * What a piece of the spoken text was written as: for each of the words of «двадцать одна тысяча пятьсот рублей»
     * all of «21 500 ₽».
     *
     * @param start index of its first character in {@link #text()}
     * @param end index after its last character
     */
    public Span originalOf(int start, int end) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (Segment segment : segments) {
            if (segment.end <= start) {
                continue;
            }
            if (segment.start >= end) {
                break;
            }
            if (segment.verbatim()) {
                int shift = segment.originalStart - segment.start;
                from = Math.min(from, Math.max(start, segment.start) + shift);
                to = Math.max(to, Math.min(end, segment.end) + shift);
            } else {
                from = Math.min(from, segment.originalStart);
                to = Math.max(to, segment.originalEnd);
            }
        }
        return from > to ? new Span(0, 0) : new Span(from, to);
    }

    /** Puts a spoken text together from left to right. */
    static final class Builder {
        private final String original;
        private final StringBuilder text = new StringBuilder();
        private final List<Segment> segments = new ArrayList<>();
        private int consumed;

        Builder(String original) {
            this.original = original;
        }

        /** How much of the original has been taken. */
        int consumed() {
            return consumed;
        }

        /** Takes one character over as it is. */
        void copy() {
            int start = text.length();
            text.append(original.charAt(consumed));
            add(start, consumed + 1);
        }

        /** Says {@code spoken} for the original up to {@code end}. */
        void replace(int end, String spoken) {
            int start = text.length();
            text.append(spoken);
            add(start, end);
        }

        private void add(int start, int end) {
            Segment segment = new Segment(start, text.length(), consumed, end);
            consumed = end;
            if (!segments.isEmpty() && segment.verbatim()) {
                Segment last = segments.getLast();
                if (last.verbatim() && last.originalEnd == segment.originalStart) {
                    segments.set(
                            segments.size() - 1,
                            new Segment(last.start, segment.end, last.originalStart, segment.originalEnd));
                    return;
                }
            }
            segments.add(segment);
        }

        char lastSpoken() {
            return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        }

        SpokenText build() {
            return new SpokenText(original, text.toString(), List.copyOf(segments));
        }
    }
}
