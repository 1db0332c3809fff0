package io.salesvoice.dialog.engine;

import io.salesvoice.dialog.domain.KnowledgeIndex;
import io.salesvoice.dialog.domain.Passage;
import io.salesvoice.dialog.domain.Product;
import io.salesvoice.dialog.domain.ProductMention;
import io.salesvoice.dialog.domain.Slots;
import io.salesvoice.dialog.intent.RecognizedIntent;
import io.salesvoice.dialog.scenario.Answer;
import io.salesvoice.dialog.scenario.IntentSpec;
import io.salesvoice.dialog.scenario.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers to what a caller asks: in the scenario's words or from the knowledge, never from anything else. */
final class Answers {
    /** From here on a passage answers what was asked without a recognised intent. */
    static final double SURE_PASSAGE = 0.6;

    private static final double GOOD_PASSAGE = 0.5;
    private static final double FAIR_PASSAGE = 0.3;
    private static final int LIST = 3;
    private static final int SHORT_QUESTION = 4;
    private static final Pattern HOW_MUCH = Pattern.compile("(?iuU)\\b(?:сколько|поч[её]м|цен[аы]|стоимость)\\b");

    private final KnowledgeIndex knowledge;

    Answers(KnowledgeIndex knowledge) {
        this.knowledge = knowledge;
    }

    /** Answers an intent; false when the scenario has no answer to it. */
    boolean answer(TurnDraft draft, RecognizedIntent recognized) {
        List<String> objection = draft.scenario.objections().get(recognized.intent());
        IntentSpec spec = draft.scenario.intents().get(recognized.intent());
        if (spec != null) {
            draft.need(spec.need());
        }
        ProductMention mention = remember(draft, recognized.clause());
        if (objection != null) {
            draft.say(draft.wording(recognized.intent(), objection, Map.of()));
            return true;
        }
        if (spec == null || spec.answer() == null) {
            return false;
        }
        return switch (spec.answer()) {
            case Answer.Say say -> {
                draft.say(draft.wording(recognized.intent(), say.wordings(), Map.of()));
                yield true;
            }
            case Answer.Knowledge from -> fromKnowledge(draft, recognized.clause(), mention, from);
            case Answer.Prices prices -> prices(draft, recognized.clause(), mention, prices.group());
            case Answer.ForPeople people -> forPeople(draft, recognized.clause(), people.group());
        };
    }

    /** Notes the products an utterance speaks of. */
    ProductMention remember(TurnDraft draft, String words) {
        ProductMention mention = knowledge.mention(words);
        if (!mention.products().isEmpty()) {
            draft.products = mention.products().stream().map(Product::name).toList();
            for (Product product : mention.products()) {
                draft.need(product.groupName() + " " + product.name());
            }
        }
        return mention;
    }

    /** Answers words of no recognised intent, if a passage surely does; false when none does. */
    boolean bestGuess(TurnDraft draft, String words) {
        ProductMention mention = remember(draft, words);
        if (mention.unlisted() != null) {
            unlisted(draft, words);
            return true;
        }
        if (HOW_MUCH.matcher(words).find() && knownProducts(draft, words, mention)) {
            return true;
        }
        List<Passage> found = knowledge.search(words, null, 1);
        if (found.isEmpty() || found.getFirst().score() < SURE_PASSAGE) {
            return false;
        }
        say(draft, found.getFirst());
        return true;
    }

    /** Whether a passage surely answers these words. */
    boolean knows(String words) {
        List<Passage> found = knowledge.search(words, null, 1);
        return !found.isEmpty() && found.getFirst().score() >= SURE_PASSAGE;
    }

    private boolean fromKnowledge(TurnDraft draft, String words, ProductMention mention, Answer.Knowledge from) {
        if (mention.unlisted() != null) {
            unlisted(draft, words);
            return true;
        }
        Passage passage = passage(words, from);
        if (passage == null) {
            draft.say(draft.text(TextKey.NO_ANSWER));
            question(draft, words);
            return true;
        }
        say(draft, passage);
        return true;
    }

    private @Nullable Passage passage(String words, Answer.Knowledge from) {
        List<Passage> own = knowledge.search(words, from.document(), 1);
        if (!own.isEmpty() && own.getFirst().score() >= GOOD_PASSAGE) {
            return own.getFirst();
        }
        List<Passage> hinted = knowledge.search(from.query(), from.document(), 1);
        if (!hinted.isEmpty() && hinted.getFirst().score() >= FAIR_PASSAGE) {
            return hinted.getFirst();
        }
        return null;
    }

    private static void say(TurnDraft draft, Passage passage) {
        draft.say(passage.spoken());
        draft.sources.add(passage.source());
    }

    private static void unlisted(TurnDraft draft, String words) {
        draft.say(draft.text(TextKey.UNLISTED));
        question(draft, words);
    }

    /** A question that a person has to answer. */
    static void question(TurnDraft draft, String words) {
        draft.need("вопрос без ответа");
        draft.quote(words);
        CrmPolicy.question(draft);
    }

    private boolean prices(TurnDraft draft, String words, ProductMention mention, String group) {
        if (!mention.products().isEmpty()) {
            products(draft, mention.products());
            return true;
        }
        if (mention.unlisted() != null) {
            unlisted(draft, words);
            return true;
        }
        if (knownProducts(draft, words, mention)) {
            return true;
        }
        List<Passage> found = knowledge.search(words, null, 1);
        if (!found.isEmpty()
                && found.getFirst().score() >= GOOD_PASSAGE
                && !found.getFirst().prices().isEmpty()) {
            say(draft, found.getFirst());
            return true;
        }
        return group(draft, words, mention.group() == null ? group : mention.group());
    }

    /** A short question without a name is about the products spoken of last; false when there are none. */
    private boolean knownProducts(TurnDraft draft, String words, ProductMention mention) {
        if (mention.group() != null
                || !mention.products().isEmpty()
                || draft.products.isEmpty()
                || words.split("\\s+").length > SHORT_QUESTION) {
            return false;
        }
        List<Product> known = knowledge.products().stream()
                .filter(product -> draft.products.contains(product.name()))
                .toList();
        if (known.isEmpty()) {
            return false;
        }
        products(draft, known);
        return true;
    }

    private boolean group(TurnDraft draft, String words, String group) {
        List<Product> all = knowledge.products().stream()
                .filter(product -> product.group().equals(group) && product.spokenPrice() != null)
                .toList();
        if (all.isEmpty()) {
            draft.say(draft.text(TextKey.NO_ANSWER));
            question(draft, words);
            return true;
        }
        products(draft, all);
        return true;
    }

    private static void products(TurnDraft draft, List<Product> products) {
        if (products.size() == 1) {
            draft.say(price(draft, products.getFirst()));
        } else {
            String list = products.stream().limit(LIST).map(Answers::inList).collect(Collectors.joining(", "));
            draft.say(draft.text(TextKey.PRODUCT_LIST, Map.of("list", list)));
        }
        products.stream().limit(LIST).forEach(product -> draft.sources.add(product.source()));
    }

    private static String inList(Product product) {
        return product.name() + people(product) + (product.spokenPrice() == null ? "" : " – " + product.spokenPrice());
    }

    private static String people(Product product) {
        return product.maxPeople() == null ? "" : " до " + SpokenForms.people(product.maxPeople());
    }

    private static String price(TurnDraft draft, Product product) {
        String price = product.spokenPrice();
        if (price == null) {
            return draft.text(
                    TextKey.PRODUCT_WITHOUT_PRICE, Map.of("group", product.groupName(), "product", product.name()));
        }
        return draft.text(
                TextKey.PRODUCT_PRICE,
                Map.of(
                        "group",
                        product.name().startsWith("«") ? product.groupName() : "",
                        "product",
                        product.name(),
                        "price",
                        price,
                        "people",
                        people(product)));
    }

    private boolean forPeople(TurnDraft draft, String words, String group) {
        String people = draft.slot(Slots.PEOPLE);
        if (people == null) {
            Answer.Knowledge hint = new Answer.Knowledge("какой тариф подойдёт, на сколько человек", null);
            return fromKnowledge(draft, words, ProductMention.NONE, hint);
        }
        return forPeople(draft, Integer.parseInt(people), group);
    }

    /** Names the product of a group that fits; false when the list has none. */
    boolean forPeople(TurnDraft draft, int people, String group) {
        Product fitting = null;
        for (Product product : knowledge.products()) {
            if (!product.group().equals(group) || product.spokenPrice() == null) {
                continue;
            }
            Integer max = product.maxPeople();
            if (max != null && max >= people && (fitting == null || less(max, fitting.maxPeople()))) {
                fitting = product;
            }
            if (max == null && fitting == null) {
                fitting = product;
            }
        }
        if (fitting == null || fitting.spokenPrice() == null) {
            return false;
        }
        draft.say(draft.text(
                TextKey.FOR_PEOPLE,
                Map.of(
                        "people",
                        "для " + SpokenForms.people(people),
                        "group",
                        fitting.groupName(),
                        "product",
                        fitting.name(),
                        "price",
                        fitting.spokenPrice())));
        draft.products = new ArrayList<>(List.of(fitting.name()));
        draft.need(fitting.groupName() + " " + fitting.name());
        draft.sources.add(fitting.source());
        return true;
    }

    private static boolean less(Integer max, @Nullable Integer other) {
        return other == null || max < other;
    }

    /** The group that the scenario recommends by number of people; null when it recommends none. */
    static @Nullable String groupForPeople(TurnDraft draft) {
        for (IntentSpec intent : draft.scenario.intents().values()) {
            if (intent.answer() instanceof Answer.ForPeople people) {
                return people.group();
            }
        }
        return null;
    }
}
