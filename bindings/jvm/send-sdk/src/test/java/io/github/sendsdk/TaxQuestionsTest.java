package io.github.sendsdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names, places, omocodia, and what SEND would take. */
class TaxQuestionsTest {
    private static final FiscalCode CODE = FiscalCode.parse("RSSMRA80A01H501U");

    @Test
    void aNameFitsOrNotOrCannotBeTold() {
        assertEquals(NameMatch.Verdict.YES, CODE.matches("ROSSI, Mario").getVerdict());
        NameMatch other = NameMatch.of("Luigi Rossi", CODE);
        assertEquals(NameMatch.Verdict.NO, other.getVerdict());
        assertEquals("given_name", other.getReason());
        assertTrue(other.getText().get(Locale.ITALIAN).startsWith("il nome non concorda"), other.getText().getItalian());
        assertEquals(
                NameMatch.Verdict.UNKNOWN,
                NameMatch.of("Comune di Palermo", TaxId.parse("80016350821")).getVerdict());
    }

    @Test
    void manyNamesAreComparedInOneCall() {
        List<NameMatch> found = NameMatch.ofAll(Arrays.asList(
                new NameMatch.Pair("Mario Rossi", CODE), new NameMatch.Pair("Luigi Bianchi", CODE)));
        assertEquals(
                Arrays.asList("fits", "neither_fits"),
                found.stream().map(NameMatch::getReason).collect(Collectors.toList()));
        assertEquals("Pair(***)", new NameMatch.Pair("Mario Rossi", CODE).toString());
    }

    @Test
    void omocodiaGoesBothWays() {
        FiscalCode second = CODE.withOmocodia(1);
        assertTrue(second.isOmocodic());
        assertEquals(1, second.omocodiaMask());
        assertEquals(CODE, second.base());
        assertEquals("H501", second.placeCode());
        assertThrows(InvalidInputException.class, () -> CODE.withOmocodia(128));
    }

    @Test
    void lettersAndPlacesAreTold() {
        assertTrue(CODE.isPlaceKnown());
        assertFalse(CODE.isBornAbroad());
        assertEquals("RSS", CODE.surnameCode());
        assertEquals("MRA", CODE.nameCode());
        assertEquals(Collections.singletonList("surname_shape"), FiscalCode.parse("ABCFCN85A10H501Z").oddities());
        assertEquals("DMC", FiscalCode.codeOfSurname("D'Amico"));
        assertEquals("MRA", FiscalCode.codeOfFirstName("Mario"));
        assertNull(FiscalCode.codeOfSurname("王"));
        assertTrue(NumericTaxId.parse("80078750587").explanation().getEnglish().startsWith("tax id of a body"));
    }

    @Test
    void whatSendTakesIsAQuestionOfItsOwn() {
        List<TaxProfile> profiles = TaxProfile.ofAll(Arrays.asList("QRZFCN85A10H000B", "00000000000", "short"));
        assertTrue(profiles.get(0).getAcceptedAsPerson());
        assertTrue(profiles.get(1).getAcceptedAsCompany());
        assertTrue(profiles.get(1).getAcceptedAsPublicBody());
        assertFalse(profiles.get(2).getFitsApi());
        assertFalse(TaxProfile.of("RSSMRA80A01H501U").getAcceptedAsCompany());
    }

    @Test
    void theCostComesFromTheTimeline() {
        FullSentNotification notification = FullSentNotification.fromJson(
                "{\"iun\":\"XGHJ-QGEV-YJHQ-202611-E-1\",\"sentAt\":\"2026-11-22T02:40:59Z\",\"notificationStatus\":\"DELIVERING\","
                        + "\"notificationFeePolicy\":\"DELIVERY_MODE\",\"paFee\":100,\"vat\":22,"
                        + "\"recipients\":[{\"payments\":[{\"pagoPa\":{\"applyCost\":true}}]}],"
                        + "\"timeline\":[{\"elementId\":\"a\",\"category\":\"SEND_ANALOG_DOMICILE\","
                        + "\"details\":{\"recIndex\":0,\"analogCost\":847,\"productType\":\"890\"}}]}");
        Cost cost = Cost.of(notification, 0);
        assertEquals(947, cost.getPartial());
        assertEquals(1233, cost.getTotal());
        assertEquals(CostState.PROVISIONAL, cost.getState());
        assertEquals("890", cost.getLetters().get(0).getProduct());
        InvalidInputException error = assertThrows(InvalidInputException.class, () -> Cost.of(notification, 0, 3));
        assertEquals("recipients[0].payments[3]", error.getPath());
    }
}
