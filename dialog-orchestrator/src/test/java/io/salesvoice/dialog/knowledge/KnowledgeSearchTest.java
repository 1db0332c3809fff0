package io.salesvoice.dialog.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesvoice.dialog.domain.Embedder;
import io.salesvoice.dialog.domain.Passage;
import io.salesvoice.speech.embedding.SentenceEmbedder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches the seed with the model that the service runs with. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeSearchTest {
    private final SentenceEmbedder model = SentenceEmbedder.open(Path.of("../models"));
    private final LiveKnowledgeIndex index = new LiveKnowledgeIndex(new ModelEmbedder(model));

    private record ModelEmbedder(SentenceEmbedder model) implements Embedder {
        @Override
        public float[] embed(String sentence) {
            return model.embed(sentence);
        }

        @Override
        public List<float[]> embedAll(List<String> sentences) {
            return List.of(model.embed(sentences));
        }

        @Override
        public int dimension() {
            return SentenceEmbedder.DIMENSION;
        }
    }

    @BeforeAll
    void build() {
        index.rebuild(SeedKnowledge.documents());
    }

    @AfterAll
    void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            а как быстро вы привезёте | dostavka
            сколько дней ждать доставку | dostavka
            занесёте на пятый этаж? | dostavka
            в другие регионы возите? | regiony
            а вы работаете в Казани | regiony
            счёт на юрлицо выставите | oplata
            нужны закрывающие документы для бухгалтерии | oplata
            а если аппарат сломается кто чинит | remont
            как быстро приедет мастер | remont
            можно ли расторгнуть договор без штрафа | dogovor
            если нам не подойдёт можно отказаться | dogovor
            можно сначала попробовать бесплатно | proba
            а чай у вас есть | chay-i-moloko
            молоко овсяное привозите | chay-i-moloko
            до скольки вы работаете | kontakty
            где вы находитесь какой адрес | kontakty
            какой тариф взять на тридцать человек | tarify
            сколько стоит в месяц подписка | tarify
            что входит в эту сумму | chto-vkhodit
            чем вы вообще занимаетесь | o-kompanii
            когда обжарен кофе | zerno
            у нас уже есть своя кофемашина | kofemashiny
            """)
    void findsTheDocumentThatAnswers(String question, String document) {
        List<Passage> found = index.search(question, null, 3);
        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().document()).as(found.toString()).isEqualTo(document);
        assertThat(found.getFirst().score()).as(found.getFirst().heading()).isGreaterThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            какая сегодня погода
            кто выиграл чемпионат мира по футболу
            расскажи анекдот
            сколько будет дважды два
            мне нужно записаться к врачу
            """)
    void isNotSureOfWhatItDoesNotKnow(String question) {
        List<Passage> found = index.search(question, null, 1);
        assertThat(found.getFirst().score()).as(found.toString()).isLessThan(0.5);
    }

    @Test
    void searchesWithinOneDocument() {
        assertThat(index.search("можно сменить тариф", "tarify", 3))
                .extracting(Passage::document)
                .containsOnly("tarify");
        assertThat(index.search("занесёте на третий этаж", "dostavka", 1)
                        .getFirst()
                        .heading())
                .isEqualTo("Подъём на этаж");
        assertThat(index.search("что-нибудь", "net-takogo", 3)).isEmpty();
    }

    @Test
    void speaksTheNewPriceAfterAChange() {
        LiveKnowledgeIndex changing = new LiveKnowledgeIndex(new ModelEmbedder(model));
        changing.rebuild(List.of(MarkdownDocument.parse("ceny", "# Цены\n\n## Маэстро\nМаэстро стоит 129 000 ₽.\n")));
        assertThat(changing.search("сколько стоит маэстро", null, 1).getFirst().prices())
                .containsExactly(129_000L);
        changing.rebuild(List.of(MarkdownDocument.parse("ceny", "# Цены\n\n## Маэстро\nМаэстро стоит 119 000 ₽.\n")));
        Passage passage = changing.search("сколько стоит маэстро", null, 1).getFirst();
        assertThat(passage.prices()).containsExactly(119_000L);
        assertThat(passage.spoken()).isEqualTo("Маэстро стоит 119 000 ₽.");
        assertThat(passage.source()).isEqualTo("ceny#Маэстро");
    }

    @Test
    void prefersTheSectionOfARareWordToOneOfAFamiliarPhrase() {
        LiveKnowledgeIndex longer = new LiveKnowledgeIndex(new ModelEmbedder(model));
        List<MarkdownDocument> documents = new ArrayList<>(SeedKnowledge.documents());
        documents.add(MarkdownDocument.parse("samovar", "# Самовар\n\n## Самовар\nСамовар стоит 11 000 ₽.\n"));
        longer.rebuild(documents);
        assertThat(longer.search("сколько стоит самовар", null, 1).getFirst().document())
                .isEqualTo("samovar");
    }

    @Test
    void answersABareTopicFromTheOpeningOfItsDocument() {
        assertThat(index.search("ну а доставка", null, 1).getFirst().source())
                .isEqualTo("dostavka#Сроки и стоимость доставки");
    }

    @Test
    void answersNothingFromAnEmptyBase() {
        LiveKnowledgeIndex empty = new LiveKnowledgeIndex(new ModelEmbedder(model));
        assertThat(empty.search("доставка", null, 5)).isEmpty();
        assertThat(empty.products()).isEmpty();
    }
}
