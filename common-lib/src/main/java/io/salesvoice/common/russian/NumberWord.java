package io.salesvoice.common.russian;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One Russian word that is a number or a part of one.
 *
 * @param value what it adds, or for a {@link Rank#SCALE} multiplies by
 * @param lone whether the word by itself is surely a number («семью» and «тысячи» are not)
 */
record NumberWord(Rank rank, BigDecimal value, boolean ordinal, boolean lone) {
    private static final Map<String, NumberWord> WORDS = new HashMap<>();

    /** Place of a word in the order in which a number is said. */
    enum Rank {
        ZERO,
        UNIT,
        TEEN,
        TEN,
        HUNDRED,
        SCALE,
        /** «полтора»: takes a scale, nothing else. */
        ONE_AND_HALF,
        /** «полтысячи», «двухтысячный»: complete by itself, takes only what is below a thousand. */
        WHOLE,
        COLLECTIVE
    }

    /** What the word means as a number; {@code word} in lower case with or without ё. */
    static @Nullable NumberWord of(String word) {
        return WORDS.get(word.replace('ё', 'е'));
    }

    boolean one() {
        return rank == Rank.UNIT && !ordinal && value.intValue() == 1;
    }

    static {
        cardinals();
        ordinals();
        collectives();
    }

    private static void cardinals() {
        add(Rank.ZERO, 0, "ноль нуль ноля нуля нолю нулю нолем нулем ноле нуле");
        add(Rank.UNIT, 1, "один одна одно одного одной одному одним одном одну одною");
        add(Rank.UNIT, 2, "два две двух двум двумя");
        add(Rank.UNIT, 3, "три трех трем тремя");
        add(Rank.UNIT, 4, "четыре четырех четырем четырьмя");
        add(Rank.UNIT, 5, "пять пяти пятью");
        add(Rank.UNIT, 6, "шесть шести шестью");
        add(Rank.UNIT, 7, "семь семи");
        put("семью", new NumberWord(Rank.UNIT, BigDecimal.valueOf(7), false, false));
        add(Rank.UNIT, 8, "восемь восьми восемью восьмью");
        add(Rank.UNIT, 9, "девять девяти девятью");
        add(Rank.TEEN, 10, "десять десяти десятью");
        String[] teens = {"один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"};
        for (int i = 0; i < teens.length; i++) {
            String stem = teens[i] + "надцат";
            add(Rank.TEEN, 11 + i, stem + "ь " + stem + "и " + stem + "ью");
        }
        // As recognisers and hurried people write them.
        add(Rank.TEEN, 12, "двенадцать двенацать");
        add(Rank.TEEN, 15, "пятнацать");
        add(Rank.TEN, 20, "двадцать двадцати двадцатью");
        add(Rank.TEN, 30, "тридцать тридцати тридцатью");
        add(Rank.TEN, 40, "сорок сорока");
        String[] tens = {"пят", "шест", "сем"};
        for (int i = 0; i < tens.length; i++) {
            add(
                    Rank.TEN,
                    50 + 10 * i,
                    tens[i] + "ьдесят " + tens[i] + "идесяти " + tens[i] + "ьюдесятью " + tens[i] + "десят");
        }
        add(Rank.TEN, 80, "восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью");
        add(Rank.TEN, 90, "девяносто девяноста");
        add(Rank.HUNDRED, 100, "сто ста");
        add(Rank.HUNDRED, 200, "двести двухсот двумстам двумястами двухстах");
        add(Rank.HUNDRED, 300, "триста трехсот тремстам тремястами трехстах");
        add(Rank.HUNDRED, 400, "четыреста четырехсот четыремстам четырьмястами четырехстах");
        String[] hundreds = {"пят", "шест", "сем", "вос", "девят"};
        for (int i = 0; i < hundreds.length; i++) {
            String stem = hundreds[i];
            String nominative = i == 3 ? "восемь" : stem + "ь";
            String oblique = i == 3 ? "восьми" : stem + "и";
            add(
                    Rank.HUNDRED,
                    500 + 100 * i,
                    nominative + "сот " + oblique + "сот " + oblique + "стам " + nominative + "юстами " + oblique
                            + "стах");
        }
        add(Rank.HUNDRED, 800, "восьмьюстами");
        add(Rank.SCALE, 1000, "тысяча тысячу тысяче тысячей тыща тыщу тыще тыщей");
        addDependent(1000, "тысячи тысяч тысячам тысячами тысячах тыщи тыщ тыщам тыщами тыщах тыс");
        scale(1_000_000, "миллион");
        scale(1_000_000_000, "миллиард");
        addDependent(1_000_000, "млн");
        addDependent(1_000_000_000, "млрд");
        for (String word : "полтора полторы полутора".split(" ")) {
            put(word, new NumberWord(Rank.ONE_AND_HALF, new BigDecimal("1.5"), false, true));
        }
        add(Rank.WHOLE, 150, "полтораста полутораста");
        add(Rank.WHOLE, 500, "полтысячи полтыщи");
        add(Rank.WHOLE, 500_000, "полмиллиона");
    }

    private static void scale(long value, String stem) {
        add(Rank.SCALE, value, stem + " " + stem + "у " + stem + "ом " + stem + "е");
        addDependent(value, stem + "а " + stem + "ы " + stem + "ов " + stem + "ам " + stem + "ами " + stem + "ах");
    }

    private static void ordinals() {
        ordinal(Rank.UNIT, 1, "перв", "ый");
        ordinal(Rank.UNIT, 2, "втор", "ой");
        for (String ending : "ий ья ье ьего ьему ьим ьем ьей ью ьи ьих ьими".split(" ")) {
            put("трет" + ending, new NumberWord(Rank.UNIT, BigDecimal.valueOf(3), true, true));
        }
        ordinal(Rank.UNIT, 4, "четверт", "ый");
        ordinal(Rank.UNIT, 5, "пят", "ый");
        ordinal(Rank.UNIT, 6, "шест", "ой");
        ordinal(Rank.UNIT, 7, "седьм", "ой");
        ordinal(Rank.UNIT, 8, "восьм", "ой");
        ordinal(Rank.UNIT, 9, "девят", "ый");
        ordinal(Rank.TEEN, 10, "десят", "ый");
        String[] teens = {"один", "две", "три", "четыр", "пят", "шест", "сем", "восем", "девят"};
        for (int i = 0; i < teens.length; i++) {
            ordinal(Rank.TEEN, 11 + i, teens[i] + "надцат", "ый");
        }
        ordinal(Rank.TEN, 20, "двадцат", "ый");
        ordinal(Rank.TEN, 30, "тридцат", "ый");
        ordinal(Rank.TEN, 40, "сороков", "ой");
        ordinal(Rank.TEN, 50, "пятидесят", "ый");
        ordinal(Rank.TEN, 60, "шестидесят", "ый");
        ordinal(Rank.TEN, 70, "семидесят", "ый");
        ordinal(Rank.TEN, 80, "восьмидесят", "ый");
        ordinal(Rank.TEN, 90, "девяност", "ый");
        ordinal(Rank.HUNDRED, 100, "сот", "ый");
        String[] hundreds = {"двух", "трех", "четырех", "пяти", "шести", "семи", "восьми", "девяти"};
        for (int i = 0; i < hundreds.length; i++) {
            ordinal(Rank.HUNDRED, 200 + 100 * i, hundreds[i] + "сот", "ый");
        }
        ordinal(Rank.WHOLE, 1000, "тысячн", "ый");
        ordinal(Rank.WHOLE, 2000, "двухтысячн", "ый");
    }

    private static void collectives() {
        collective(2, "двое двоих двоим двоими");
        collective(3, "трое троих троим троими");
        String[] stems = {"четвер", "пятер", "шестер", "семер", "восьмер", "девятер", "десятер"};
        for (int i = 0; i < stems.length; i++) {
            String stem = stems[i];
            collective(4 + i, stem + "о " + stem + "ых " + stem + "ым " + stem + "ыми");
        }
    }

    private static void collective(long value, String forms) {
        add(Rank.COLLECTIVE, value, forms);
    }

    private static void ordinal(Rank rank, long value, String stem, String masculine) {
        String forms = masculine + " ая ое ого ому ым ом ой ую ые ых ыми ою";
        for (String ending : forms.split(" ")) {
            put(stem + ending, new NumberWord(rank, BigDecimal.valueOf(value), true, true));
        }
    }

    private static void add(Rank rank, long value, String forms) {
        for (String form : forms.split(" ")) {
            put(form, new NumberWord(rank, BigDecimal.valueOf(value), false, true));
        }
    }

    private static void addDependent(long value, String forms) {
        for (String form : forms.split(" ")) {
            put(form, new NumberWord(Rank.SCALE, BigDecimal.valueOf(value), false, false));
        }
    }

    private static void put(String form, NumberWord word) {
        WORDS.putIfAbsent(form.replace('ё', 'е'), word);
    }
}
