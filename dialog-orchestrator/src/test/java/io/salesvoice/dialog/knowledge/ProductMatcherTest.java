package io.salesvoice.dialog.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.Product;
import io.salesvoice.dialog.domain.ProductMention;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductMatcherTest {
    private static final KnowledgeSnapshot SEED =
            new KnowledgeSnapshot(SeedKnowledge.documents(), new LetterEmbedder());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            сколько стоит маэстро | «Маэстро»
            а маэстру почём отдаёте | «Маэстро»
            хочу маестро | «Маэстро»
            кофемашину соло сколько | «Соло»
            про соло расскажите и про маэстро | «Соло», «Маэстро»
            щепотку соли | -
            тариф старт сколько стоит | «Старт»
            сколько стоит старт | «Старт»
            тарифа команда хватит | «Команда»
            команду хотим подключить | -
            нам подойдёт команда | «Команда»
            чистка машины сколько | чистка кофемашины
            утренний сколько | «Утреннее»
            сколько стоит команда | «Команда»
            у нас команда двадцать человек | -
            мы на третьем этаже | -
            тариф этаж | «Этаж»
            большой офис | «Большой офис»
            у нас большой офис на двести человек | -
            почём большой офис | «Большой офис»
            килограмм крепкого зерна | «Крепкое»
            сколько стоит утреннее | «Утреннее»
            зерно без кофеина | «Без кофеина»
            безкофеина есть | «Без кофеина»
            декаф | «Без кофеина»
            охладитель для молока | охладитель молока
            сколько стоит охладитель молока | охладитель молока
            сколько стоит чистка | чистка кофемашины
            сколько стоит охладитель молока и чистка | охладитель молока, чистка кофемашины
            тариф старт или команда | «Старт», «Команда»
            спасибо до свидания | -
            """)
    void namesWhatIsSpokenOf(String text, String products) {
        assertThat(names(SEED.mention(text).products())).isEqualTo(products);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            сколько стоят машины | machine
            какие у вас тарифы | tariff
            почём зерно | beans
            какие есть кофеварки | machine
            сколько стоит кофемашина соло | -
            сколько стоит доставка | -
            """)
    void namesTheKind(String text, String group) {
        String found = SEED.mention(text).group();
        assertThat(found == null ? "-" : found).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            сколько стоит кофемашина джура | джура
            есть ли у вас капсулы | капсулы
            а печенье вы продаёте есть печенье | печенье
            сколько стоит кулер | кулер
            сколько стоит доставка | -
            есть ли у вас чай | -
            сколько стоит самый дешёвый | -
            сколько стоит у вас подписка | -
            сколько стоит маэстро | -
            у вас есть овсяное молоко | -
            есть ли у вас какао | -
            нужен договор | -
            хочу заказать | -
            хочу узнать про доставку | -
            """)
    void noticesWhatIsOnNoList(String text, String thing) {
        String found = SEED.mention(text).unlisted();
        assertThat(found == null ? "-" : found).isEqualTo(thing);
    }

    @ParameterizedTest
    @CsvSource({"'',-", "'   ',-", "'…',-"})
    void findsNothingInNothing(String text, String nothing) {
        assertThat(SEED.mention(text)).isEqualTo(ProductMention.NONE);
    }

    private static String names(List<Product> products) {
        return products.isEmpty() ? "-" : products.stream().map(Product::name).collect(Collectors.joining(", "));
    }
}
