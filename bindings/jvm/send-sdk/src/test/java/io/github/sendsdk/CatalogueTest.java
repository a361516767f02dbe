package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.sendsdk.catalogue.Catalogue;
import io.github.sendsdk.catalogue.CodeKind;
import io.github.sendsdk.catalogue.Explanation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What codes mean. */
class CatalogueTest {
    @Test
    void aCodeIsExplainedInBothLanguages() {
        Explanation explanation = Catalogue.explain("FILE_GONE");
        assertNotNull(explanation);
        assertEquals(CodeKind.REFUSAL, explanation.getKind());
        assertEquals("il file è scaduto prima di essere usato", explanation.getMeaning().get(Locale.ITALIAN));
        assertEquals("preload and upload again, then send again", explanation.getWhatToDo().getEnglish());
        assertTrue(explanation.toString().startsWith("FILE_GONE (refusal code)"), explanation.toString());
        assertFalse(Catalogue.explain("PNAG012").facts(Locale.ITALIAN).isEmpty());
        assertNull(Catalogue.explain("SOMETHING_NEW"));
    }

    @Test
    void aCodeOfTwoKindsHasTwoMeanings() {
        assertEquals(2, Catalogue.explanations("NOTIFICATION_CANCELLED").size());
    }

    @Test
    void everythingCanBeListed() {
        assertTrue(Catalogue.all().size() > 300);
        assertTrue(Catalogue.all().stream().noneMatch(it -> it.getKind() == CodeKind.UNKNOWN));
        assertTrue(Catalogue.toJson().startsWith("{"));
        for (NotificationStatus status : NotificationStatus.values()) {
            if (status != NotificationStatus.UNKNOWN) {
                assertNotNull(Catalogue.explain(status.wireValue()), status.name());
            }
        }
    }

    @Test
    void anErrorIsFoundByItsWords() {
        Explanation error =
                Catalogue.errorIn("User is not authorized to access this resource with an explicit deny");
        assertNotNull(error);
        assertEquals("explicit deny", error.getCode());
        assertNull(Catalogue.errorIn("all is well"));
    }
}
