package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.domain.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads products from the documents: from tables with a price column, the header of the first column naming the kind,
 * and from list items such as {@code «Маэстро» — 129 000 ₽}.
 */
final class PriceLists {
    private static final Pattern ITEM = Pattern.compile(
            "^(«[^»]{1,60}»|[^—–:]{2,60}?)\\s*(?:—|–|:|\\s-\\s)\\s*(.*?\\d[\\d \\u00a0]*\\s?(?:₽|руб).*)$");
    private static final Pattern PEOPLE = Pattern.compile("до\\s+(\\d{1,6})\\s+(?:человек|сотрудник|людей|чел)");
    private static final Pattern ITEM_PRICE = Pattern.compile("^((?:от|до)?\\s*\\d[^,;.(]*(?:₽|руб\\p{L}*)[^,;.(]*)");

    private PriceLists() {}

    static List<ListedProduct> of(MarkdownDocument document) {
        List<ListedProduct> products = new ArrayList<>();
        for (Section section : document.sections()) {
            section.tables().forEach(table -> readTable(document, section, table, products));
            section.items().forEach(item -> readItem(document, section, item, products));
        }
        return products;
    }

    private static void readTable(
            MarkdownDocument document, Section section, MarkdownTable table, List<ListedProduct> products) {
        int price = table.column("цена", "стоимость", "price");
        if (price <= 0) {
            return;
        }
        int people = table.column("люд", "человек", "сотрудник");
        int unit = table.column("упаковка", "фасовка", "объем", "объём", "вес", "единица");
        int description = table.column("описание", "что входит", "состав");
        int aliases = table.column("ещё", "еще", "синоним");
        String groupName = table.header().getFirst().toLowerCase(Locale.ROOT);
        for (List<String> row : table.rows()) {
            if (row.getFirst().isBlank()) {
                continue;
            }
            String about = description < 0 ? "" : row.get(description);
            Product product = new Product(
                    row.getFirst(),
                    ProductGroups.id(groupName),
                    groupName,
                    spokenPrice(row.get(price), unit < 0 ? "" : row.get(unit)),
                    roubles(row.get(price)),
                    people < 0 ? people(about) : number(row.get(people)),
                    about,
                    document.id() + "#" + section.heading());
            products.add(new ListedProduct(
                    product, aliases < 0 ? List.of() : split(row.get(aliases)), groupWords(groupName, section)));
        }
    }

    private static void readItem(
            MarkdownDocument document, Section section, String item, List<ListedProduct> products) {
        Matcher matcher = ITEM.matcher(item);
        if (!matcher.matches()) {
            return;
        }
        String rest = matcher.group(2);
        Matcher price = ITEM_PRICE.matcher(rest);
        if (!price.find()) {
            return;
        }
        String spokenPrice = price.group(1).strip();
        String about =
                rest.substring(price.end()).replaceFirst("^[,;.(\\s]+", "").replaceFirst("[;.)\\s]+$", "");
        String groupName =
                (section.words().isEmpty() ? section.heading() : section.words().getFirst()).toLowerCase(Locale.ROOT);
        products.add(new ListedProduct(
                new Product(
                        matcher.group(1).strip(),
                        ProductGroups.id(groupName),
                        groupName,
                        spokenPrice,
                        roubles(spokenPrice),
                        people(rest),
                        about,
                        document.id() + "#" + section.heading()),
                List.of(),
                groupWords(groupName, section)));
    }

    private static List<String> groupWords(String groupName, Section section) {
        List<String> words = new ArrayList<>(section.words());
        words.add(groupName);
        return words;
    }

    private static @Nullable String spokenPrice(String price, String unit) {
        if (Roubles.in(price).isEmpty()) {
            return null;
        }
        return unit.isBlank() ? price : price + " за " + unit;
    }

    private static @Nullable Long roubles(String price) {
        List<Long> amounts = Roubles.in(price);
        return amounts.isEmpty() ? null : amounts.getFirst();
    }

    private static @Nullable Integer people(String text) {
        Matcher matcher = PEOPLE.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static @Nullable Integer number(String cell) {
        String digits = cell.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? null : Integer.valueOf(digits);
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }
}
