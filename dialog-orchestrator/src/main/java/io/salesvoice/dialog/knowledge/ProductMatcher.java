package io.salesvoice.dialog.knowledge;

import io.salesvoice.dialog.domain.Product;
import io.salesvoice.dialog.domain.ProductMention;
import io.salesvoice.dialog.knowledge.RussianWords.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in an utterance the products of the price lists, their kinds, and things asked for that stand on no list. */
final class ProductMatcher {
    /** How many words may stand between a kind and an everyday word that is a name: «тариф у вас этаж». */
    private static final int GROUP_REACH = 3;
    /** An answer as short as this is a name: «команда», «ну этаж». */
    private static final int BARE_ANSWER = 2;

    /** «Охладитель и чистка»: so near to a product, an everyday word is the next of a list. */
    private static final int LIST_REACH = 2;

    private static final Set<String> NAMING = Set.copyOf(Arrays.asList(
            ("про входит тариф тарифа тарифу тарифе подключить оформить выбрать возьмем берем хотим насчет"
                            + " интересует заказать подойдет хочу давайте возьму беру")
                    .split(" ")));

    /** Words of a question about a price, near the name. */
    private static final Set<String> PRICING =
            Set.copyOf(Arrays.asList("стоит стоят стоить стоимость цена цену цены почем сколько".split(" ")));

    private static final int PRICE_REACH = 2;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> groupByStem = new LinkedHashMap<>();
    private final UnlistedThings unlisted;

    private record Entry(ProductName name, Product product) {}

    private record Hit(int from, int to, Product product) {}

    /** @param vocabulary stems of every word in the documents */
    ProductMatcher(List<ListedProduct> products, Set<String> vocabulary) {
        for (ListedProduct listed : products) {
            addName(listed.product().name(), listed.product());
            listed.aliases().forEach(alias -> addName(alias, listed.product()));
            for (String word : listed.groupWords()) {
                List<String> stems = RussianWords.stems(word);
                if (stems.size() == 1) {
                    groupByStem.putIfAbsent(stems.getFirst(), listed.product().group());
                }
            }
        }
        entries.sort(
                Comparator.comparingInt((Entry entry) -> entry.name().length()).reversed());
        unlisted = new UnlistedThings(vocabulary, groupByStem.keySet());
    }

    private void addName(String text, Product product) {
        ProductName name = new ProductName(text);
        if (!name.isEmpty()) {
            entries.add(new Entry(name, product));
        }
    }

    ProductMention mention(String text) {
        List<Word> words = RussianWords.of(text);
        if (words.isEmpty()) {
            return ProductMention.NONE;
        }
        List<Hit> hits = hits(words, text);
        Set<Product> found = new LinkedHashSet<>();
        hits.forEach(hit -> found.add(hit.product()));
        String group = group(words, hits);
        return new ProductMention(List.copyOf(found), group, found.isEmpty() ? unlisted.find(text, words) : null);
    }

    private List<Hit> hits(List<Word> words, String text) {
        List<Hit> hits = new ArrayList<>();
        int index = 0;
        while (index < words.size()) {
            boolean listed = !hits.isEmpty() && index - hits.getLast().to() < LIST_REACH;
            Hit hit = hitAt(words, index, text, listed);
            if (hit == null) {
                index++;
                continue;
            }
            hits.add(hit);
            index = hit.to();
        }
        return hits;
    }

    private @Nullable Hit hitAt(List<Word> words, int index, String text, boolean listed) {
        for (Entry entry : entries) {
            ProductName name = entry.name();
            if (name.matchesAt(words, index)
                    && (!name.everyday() || listed || isNamed(words, index, name.length(), entry.product(), text))) {
                return new Hit(index, index + name.length(), entry.product());
            }
        }
        return null;
    }

    /** Whether an everyday word is meant as the name here. */
    private boolean isNamed(List<Word> words, int index, int length, Product product, String text) {
        long meaning = words.stream().filter(word -> !word.filler()).count();
        if (meaning <= BARE_ANSWER && meaning <= length) {
            return true;
        }
        Word first = words.get(index);
        if (first.start() > 0 && "«\"".indexOf(text.charAt(first.start() - 1)) >= 0) {
            return true;
        }
        for (int i = Math.max(0, index - GROUP_REACH); i < Math.min(words.size(), index + length + GROUP_REACH); i++) {
            int distance = i < index ? index - i : i - index - length + 1;
            Word word = words.get(i);
            boolean kind = product.group().equals(groupByStem.get(word.stem()));
            boolean pricing = distance <= PRICE_REACH && PRICING.contains(word.text());
            if (distance > 0 && (kind || pricing)) {
                return true;
            }
        }
        return index > 0 && NAMING.contains(words.get(index - 1).text());
    }

    /** The kind named beside the products found, or null. */
    private @Nullable String group(List<Word> words, List<Hit> hits) {
        for (int i = 0; i < words.size(); i++) {
            String group = groupByStem.get(words.get(i).stem());
            int at = i;
            boolean consumed = hits.stream().anyMatch(hit -> at >= hit.from() && at < hit.to());
            boolean named = hits.stream().anyMatch(hit -> hit.product().group().equals(group));
            if (group != null && !consumed && !named) {
                return group;
            }
        }
        return null;
    }
}
