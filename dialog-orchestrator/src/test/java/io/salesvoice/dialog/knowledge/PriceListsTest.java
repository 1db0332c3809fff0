package io.salesvoice.dialog.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.Product;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceListsTest {
    @Test
    void readsTheSeedAsItIsSold() {
        List<Product> products = SeedKnowledge.documents().stream()
                .flatMap(document -> PriceLists.of(document).stream())
                .map(ListedProduct::product)
                .toList();
        assertThat(products)
                .extracting(product -> product.group() + " " + product.name() + " " + product.spokenPrice() + " "
                        + product.roubles() + " " + product.maxPeople())
                .containsExactly(
                        "tariff «Старт» 4 900 ₽ в месяц 4900 10",
                        "tariff «Команда» 8 900 ₽ в месяц 8900 25",
                        "tariff «Этаж» 16 500 ₽ в месяц 16500 60",
                        "tariff «Большой офис» от 29 000 ₽ в месяц 29000 null",
                        "machine «Соло» 64 900 ₽ 64900 null",
                        "machine «Маэстро» 129 000 ₽ 129000 null",
                        "beans «Утреннее» 1 890 ₽ за 1 кг 1890 null",
                        "beans «Крепкое» 1 650 ₽ за 1 кг 1650 null",
                        "beans «Без кофеина» 1 240 ₽ за 0,5 кг 1240 null",
                        "accessory охладитель молока 21 500 ₽ 21500 null",
                        "service чистка кофемашины 3 750 ₽ 3750 null",
                        "service пробный период 0 ₽ 0 null");
        assertThat(products.getFirst().source()).isEqualTo("tarify#Какие есть тарифы");
    }

    @Test
    void readsListsAndKindsOfOtherTrades() {
        MarkdownDocument document = MarkdownDocument.parse("pizza", """
                # Пицца
                ## Наши пиццы
                <!-- слова: пицца, пиццы -->
                - «Маргарита» — 590 ₽, томаты и сыр;
                - «Пепперони» — от 690 ₽ за штуку.
                - без цены
                """);
        assertThat(PriceLists.of(document))
                .extracting(ListedProduct::product)
                .extracting(product -> product.group() + "/" + product.groupName() + "/" + product.name() + "/"
                        + product.spokenPrice() + "/" + product.description())
                .containsExactly(
                        "pitstsa/пицца/«Маргарита»/590 ₽/томаты и сыр", "pitstsa/пицца/«Пепперони»/от 690 ₽ за штуку/");
    }

    @Test
    void speaksNoPriceThatIsNotWritten() {
        for (MarkdownDocument document : SeedKnowledge.documents()) {
            for (Section section : document.sections()) {
                assertThat(Roubles.in(section.text())).containsAll(Roubles.in(section.spoken()));
            }
        }
    }
}
